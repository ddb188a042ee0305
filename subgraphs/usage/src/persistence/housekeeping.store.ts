import type { Pool } from 'pg';
import type { HousekeepingStore } from '../operations/ports';

const KEYS_A_TIME = 10_000;

/** Deletes in portions, so that ingest never waits long for a key. */
export function housekeepingStore(pool: Pool): HousekeepingStore {
  return {
    forgetKeys: async (before) => {
      // The horizon moves first: a back-fill then looks among the stored events for keys that may be gone.
      await pool.query(
        `update usage.dedupe_horizon set forgotten_until = $1
         where exists (select from usage.dedupe_key where received_at < $1)
           and (forgotten_until is null or forgotten_until < $1)`,
        [before],
      );
      for (;;) {
        const { rowCount } = await pool.query(
          `delete from usage.dedupe_key where ctid = any(array(
             select ctid from usage.dedupe_key where received_at < $1 limit ${KEYS_A_TIME}))`,
          [before],
        );
        if ((rowCount ?? 0) < KEYS_A_TIME) return;
      }
    },
    dropRefusals: async (before) => {
      await pool.query(`select public.drop_chunks('usage.event_refusal', older_than => $1::timestamptz)`, [before]);
    },
    dropSeconds: async (before) => {
      await pool.query(`delete from usage.ingest_tally where unit = 'SECOND' and bucket < $1`, [before]);
    },
    dropSimulations: async (before) => {
      await pool.query('delete from usage.simulation where finished_at < $1', [before]);
    },
  };
}
