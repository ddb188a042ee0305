import type { SimulatedAccount, Simulation } from '../domain/simulation';
import type {
  AccountEffect,
  CustomerEffect,
  OutcomeCount,
  RevenueEffect,
  SimulationReader,
} from '../operations/simulation-reader';
import { simulationColumns, simulationOf, type SimulationRow } from './simulation-row';
import type { Run } from './sql';

/** Simulations and what they found; sums are the database's, exactly. */
export function simulationReader(run: Run): SimulationReader {
  const read = async (rest: string, parameters: readonly unknown[]): Promise<Simulation[]> =>
    (await run<SimulationRow>(`select ${simulationColumns} from usage.simulation ${rest}`, parameters)).map(
      simulationOf,
    );
  return {
    simulations: (ids) => read('where id = any($1)', [ids]),
    simulationPage: (before, limit) =>
      read('where $1::text is null or id < $1 order by id desc limit $2', [before, limit]),
    simulationTotals: (id) => run<RevenueEffect>(totals, [id]),
    simulationOutcomes: (id) => run<OutcomeCount>(outcomes, [id]),
    simulatedAccounts: (id, { outcome, customerId }, after, limit) =>
      run<AccountEffect>(accounts, [id, outcome, customerId, after?.[0] ?? null, after?.[1] ?? null, limit]),
    simulatedCustomers: (id, after, limit) =>
      run<CustomerEffect>(customers, [id, after?.[0] ?? null, after?.[1] ?? null, limit]),
    accountEffects: (id, accountIds) =>
      run<AccountEffect>(`${effectOfAccount} and account_id = any($2)`, [id, accountIds]),
    simulatedAccount: async (id, accountId) => {
      const [row] = await run<SimulatedAccount>(oneAccount, [id, accountId]);
      return row ?? null;
    },
  };
}

const effect = `
  trim_scale(sum(now_total))::text as now, trim_scale(sum(then_total))::text as "then",
  trim_scale(sum(difference))::text as difference, count(*)::int as accounts,
  round(100 * sum(difference) / nullif(sum(now_total), 0), 2)::text as "changePercent"`;

const totals = `
  select currency, ${effect} from usage.simulated_account
  where simulation_id = $1 and outcome = 'COMPARED' group by currency order by currency`;

const outcomes = `
  select outcome, count(*)::int as accounts from usage.simulated_account
  where simulation_id = $1 and outcome is not null group by outcome order by outcome`;

// Those without a difference come after all that have one, be it nothing.
const apart = 'coalesce(abs(difference), -1)';

const effectOfAccount = `
  select account_id as "accountId", account.name, customer_id as "customerId", simulated.currency, outcome, because,
    has_usage as "hasUsage", trim_scale(now_total)::text as now, trim_scale(then_total)::text as "then",
    trim_scale(difference)::text as difference, round(100 * difference / nullif(now_total, 0), 2)::text as "changePercent"
  from usage.simulated_account as simulated join usage.account on account.id = account_id
  where simulation_id = $1 and outcome is not null`;

const accounts = `
  ${effectOfAccount} and ($2::text is null or outcome = $2) and ($3::text is null or customer_id = $3)
    and ($4::numeric is null or (-${apart}, account_id) > (-$4::numeric, $5::text))
  order by ${apart} desc, account_id limit $6`;

const customers = `
  select * from (
    select customer_id as "customerId", max(customer_name) as name, simulated.currency, ${effect}
    from usage.simulated_account as simulated join usage.account on account.id = account_id
    where simulation_id = $1 and outcome = 'COMPARED' and customer_id is not null
    group by customer_id, simulated.currency) as customer
  where $2::numeric is null or (-abs(difference::numeric), "customerId" || ' ' || currency) > (-$2::numeric, $3::text)
  order by abs(difference::numeric) desc, "customerId" || ' ' || currency limit $4`;

const oneAccount = `
  select account_id as "accountId", currency, outcome, because, has_usage as "hasUsage",
    trim_scale(now_total)::text as now, trim_scale(then_total)::text as "then", now_charges as "nowCharges",
    then_charges as "thenCharges"
  from usage.simulated_account where simulation_id = $1 and account_id = $2 and outcome is not null`;
