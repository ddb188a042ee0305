import { Knowledge, type AccrualWindow, type Facts } from '../domain/knowledge';
import type { KnowledgeStore } from '../operations/ports';
import { meterColumns, meterOf, type MeterRow } from './meter-row';
import type { Run } from './sql';

/** One a process: what was last read, and which version of it. */
export interface KnowledgeCache {
  known: { readonly version: string; readonly knowledge: Knowledge } | null;
}

/** Knowledge is read whole when its version has moved, and from memory otherwise. */
export function knowledgeStore(run: Run, cache: KnowledgeCache): KnowledgeStore {
  return {
    current: async () => {
      const [row] = await run<{ version: string }>('select version from usage.knowledge');
      const version = row?.version ?? '';
      if (cache.known?.version === version) return cache.known.knowledge;
      const knowledge = new Knowledge(await factsFrom(run));
      cache.known = { version, knowledge };
      return knowledge;
    },
    changed: async () => void (await run('update usage.knowledge set version = version + 1')),
  };
}

interface WindowRow {
  readonly id: string;
  readonly account_id: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly state: AccrualWindow['state'];
  readonly meter_ids: string[];
}

interface AliasRow {
  readonly value: string;
  readonly account_id: string;
  readonly effective_from: Date;
  readonly effective_until: Date | null;
}

async function factsFrom(run: Run): Promise<Facts> {
  const accounts = await run<{ id: string }>('select id from usage.account');
  const aliases = await run<AliasRow>('select value, account_id, effective_from, effective_until from usage.alias');
  const schemas = await run<Facts['schemas'][number]>(
    'select event_name as "eventName", attributes, dimensions, computed from usage.event_schema',
  );
  const meters = await run<MeterRow>(`select ${meterColumns} from usage.meter`);
  const windows = await run<WindowRow>(
    `select id, counted.account_id, starts_at, ends_at, state, meter_ids
     from usage.accrual, unnest(account_id || member_account_ids) as counted (account_id) where in_force`,
  );
  return {
    accountIds: accounts.map(({ id }) => id),
    aliases: aliases.map((row) => ({
      value: row.value,
      accountId: row.account_id,
      effectiveFrom: row.effective_from,
      effectiveUntil: row.effective_until,
    })),
    schemas,
    meters: meters.map(meterOf),
    windows: windows.map((row) => ({
      accrualId: row.id,
      accountId: row.account_id,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      state: row.state,
      meterIds: new Set(row.meter_ids),
    })),
  };
}
