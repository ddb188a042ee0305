import type { SimulatedAccount, Simulation, SimulationSelection } from '../domain/simulation';
import type { SimulationStore } from '../operations/simulation-ports';
import { countsInWindows } from './window-counts';
import { knownAccounts } from './known-accounts';
import { simulationColumns, simulationOf, type SimulationRow } from './simulation-row';
import { columnsOf, type Run } from './sql';

/** Simulations: what is asked, how far it is, and what was found for each account. */
export function simulationStore(run: Run): SimulationStore {
  const one = async (rest: string, parameters: readonly unknown[] = []): Promise<Simulation | null> => {
    const [row] = await run<SimulationRow>(`select ${simulationColumns} from usage.simulation ${rest}`, parameters);
    return row === undefined ? null : simulationOf(row);
  };
  return {
    add: async (simulation) => {
      await run(addSimulation, valuesOf(simulation));
      const { sql, parameters } = selected(simulation);
      const added = await run(
        `insert into usage.simulated_account (simulation_id, account_id)
         select $1, id from (${sql}) as selected returning 1`,
        [simulation.id, ...parameters],
      );
      return added.length;
    },
    save: async ({ id, status, total, done, workedMs, failure, startedAt, finishedAt }) =>
      void (await run(
        `update usage.simulation set status = $2, total = $3, done = $4, worked_ms = $5, failure = $6, started_at = $7,
           finished_at = $8 where id = $1`,
        [id, status, total, done, workedMs, failure, startedAt, finishedAt],
      )),
    hold: (id) => one('where id = $1 for update', [id]),
    holdNext: () => one(`where status in ('QUEUED', 'RUNNING') order by id limit 1 for update skip locked`),
    waiting: async (id, limit) => {
      const rows = await run<{ account_id: string }>(
        `select account_id from usage.simulated_account where simulation_id = $1 and outcome is null
         order by account_id limit $2`,
        [id, limit],
      );
      return rows.map((row) => row.account_id);
    },
    keep: async (id, accounts) => void (await run(keepAccounts, [id, ...accountColumns(accounts)])),
    known: (accountIds, accruals) => knownAccounts(run, accountIds, accruals),
    metersCounted: async (accrualIds) => {
      const rows = await run<{ id: string; meter_ids: string[] }>(
        'select id, meter_ids from usage.accrual where id = any($1)',
        [accrualIds],
      );
      return new Map(rows.map((row) => [row.id, row.meter_ids]));
    },
    countsIn: (windows) => countsInWindows(run, windows),
  };
}

/** Whose usage is priced; `$1` is the simulation. */
function selected({ selection, startsOn, endsOn }: Simulation): { sql: string; parameters: unknown[] } {
  switch (selection.kind) {
    case 'ACCOUNTS':
      return { sql: 'select distinct id from unnest($2::text[]) as named (id)', parameters: [selection.accountIds] };
    case 'TAG':
      return { sql: 'select id from usage.account where tags @> array[$2::text]', parameters: [selection.tag] };
    case 'PLAN_VERSION':
      return {
        sql: `select distinct account_id as id from usage.accrual
              where plan_version_id = $2 and in_force and starts_on >= $3 and starts_on < $4`,
        parameters: [selection.planVersionId, startsOn, endsOn],
      };
    case 'ALL':
      return { sql: 'select id from usage.account', parameters: [] };
  }
}

function valuesOf(simulation: Simulation): unknown[] {
  const { against } = simulation;
  const json: Record<'terms' | 'selection' | 'licences', string> = {
    terms: JSON.stringify(simulation.terms),
    selection: JSON.stringify(simulation.selection satisfies SimulationSelection),
    licences: JSON.stringify(simulation.licences),
  };
  return [
    simulation.id,
    simulation.status,
    json.terms,
    against === null ? null : JSON.stringify(against),
    json.selection,
    json.licences,
    simulation.startsOn,
    simulation.endsOn,
    simulation.total,
    simulation.done,
    simulation.workedMs,
    simulation.failure,
    simulation.requestedBy,
    simulation.createdAt,
    simulation.startedAt,
    simulation.finishedAt,
  ];
}

function accountColumns(accounts: readonly SimulatedAccount[]): unknown[][] {
  return columnsOf(
    accounts,
    ({ accountId }) => accountId,
    ({ outcome }) => outcome,
    ({ because }) => because,
    ({ currency }) => currency,
    ({ hasUsage }) => hasUsage,
    ({ now }) => now,
    ({ then }) => then,
    ({ nowCharges }) => JSON.stringify(nowCharges),
    ({ thenCharges }) => JSON.stringify(thenCharges),
  );
}

const addSimulation = `
  insert into usage.simulation (id, status, terms, against, selection, licences, starts_on, ends_on, total, done, worked_ms,
    failure, requested_by, created_at, started_at, finished_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`;

const keepAccounts = `
  update usage.simulated_account as waiting set outcome = priced.outcome, because = priced.because,
    currency = priced.currency, has_usage = priced.has_usage, now_total = priced.now_total, then_total = priced.then_total,
    now_charges = priced.now_charges, then_charges = priced.then_charges
  from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::boolean[], $7::numeric[], $8::numeric[], $9::jsonb[],
    $10::jsonb[]) as priced (account_id, outcome, because, currency, has_usage, now_total, then_total, now_charges,
    then_charges)
  where waiting.simulation_id = $1 and waiting.account_id = priced.account_id`;
