import type { TallyStore } from '../operations/event-ports';
import type { Run } from './sql';

/** How much of what came by, by the second and by the day; a row a partition, so that partitions do not meet. */
export function tallyStore(run: Run): TallyStore {
  return {
    add: async (partition, at, { processed, unprocessed, duplicate, conflict, rejected }) =>
      void (await run(
        `insert into usage.ingest_tally as held
           (unit, bucket, partition, processed, unprocessed, duplicate, conflict, rejected)
         values
           ('SECOND', date_trunc('second', $2::timestamptz), $1, $3, $4, $5, $6, $7),
           ('DAY', date_trunc('day', $2::timestamptz, 'Asia/Kolkata'), $1, $3, $4, $5, $6, $7)
         on conflict (unit, bucket, partition) do update set
           processed = held.processed + excluded.processed,
           unprocessed = held.unprocessed + excluded.unprocessed,
           duplicate = held.duplicate + excluded.duplicate,
           conflict = held.conflict + excluded.conflict,
           rejected = held.rejected + excluded.rejected`,
        [partition, at, processed, unprocessed, duplicate, conflict, rejected],
      )),
  };
}
