import { Money } from '@otpless/money/money';
import type { ChargedItem } from '../domain/charge';
import type { Contract } from '../domain/contract';
import type { PricingTerms } from '../domain/pricing-terms';
import { itemIdsOf, withPresentItems } from '../domain/present-items';
import type { ProjectedAccount, ProjectionStore } from '../operations/projection-ports';
import { meterColumns, meterOf, type MeterRow } from './meter-row';
import type { Run } from './sql';

/** Projections keep a row where its revision is newer than what they hold, so facts may come twice and in any order. */
export function projectionStore(run: Run): ProjectionStore {
  const keep = keepingNewer(run);
  return {
    keepAccounts: keep('account', 'id', ({ accountId, customer, ...account }) => ({
      id: accountId,
      revision: account.revision,
      name: account.name,
      currency: account.currency,
      payment_mode: account.paymentMode,
      time_zone: account.timeZone,
      payer_account_id: account.payerAccountId,
      grace_days: account.graceDays,
      tags: account.accountTags,
      customer_id: customer.customerId,
      customer_name: customer.displayName,
    })),
    keepAliases: keep('alias', 'id', ({ aliasId, revision, value, accountId, effectiveFrom, effectiveUntil }) => ({
      id: aliasId,
      revision,
      value,
      account_id: accountId,
      effective_from: effectiveFrom,
      effective_until: effectiveUntil,
    })),
    keepSchemas: keep('event_schema', 'event_name', ({ eventName, revision, attributes, dimensions, computed }) => ({
      event_name: eventName,
      revision,
      attributes: JSON.stringify(attributes),
      dimensions: JSON.stringify(dimensions),
      computed: JSON.stringify(computed),
    })),
    keepMeters: keep('meter', 'id', (meter) => ({
      id: meter.meterId,
      revision: meter.revision,
      key: meter.key,
      event_name: meter.eventName,
      filter: meter.filter === null ? null : JSON.stringify(meter.filter),
      aggregation: meter.aggregation,
      value_attribute: meter.valueAttribute,
      group_by: meter.groupBy,
      unit: meter.unit,
    })),
    keepItems: keep('billable_item', 'id', ({ itemId, revision, key, description, sacCode }) => ({
      id: itemId,
      revision,
      key,
      description,
      sac_code: sacCode,
    })),
    keepContracts: keep('contract', 'subscription_id', (contract) => ({
      subscription_id: contract.subscriptionId,
      revision: contract.revision,
      account_id: contract.accountId,
      contract: JSON.stringify(contract),
    })),
    keepTerms: keep('pricing_terms', 'id', ({ termsId, ...terms }) => ({
      id: termsId,
      revision: terms.revision,
      plan_id: terms.planId,
      plan_version_id: terms.planVersionId,
      terms: JSON.stringify({ ...terms, id: termsId }),
    })),
    keepWallets: keep('wallet', 'id', ({ walletId, revision, accountId, currency, liveBalance }) => ({
      id: walletId,
      revision,
      account_id: accountId,
      currency,
      live_balance: liveBalance,
    })),
    account: async (id) => (await accountsBy(run, [id])).get(id) ?? null,
    accounts: (ids) => accountsBy(run, ids),
    contract: async (subscriptionId) => (await contractsBy(run, [subscriptionId])).get(subscriptionId) ?? null,
    contracts: (subscriptionIds) => contractsBy(run, subscriptionIds),
    contractsOfAccounts: async (accountIds) => {
      const rows = await run<{ subscription_id: string }>(
        'select subscription_id from usage.contract where account_id = any($1) order by 1',
        [accountIds],
      );
      return rows.map((row) => row.subscription_id);
    },
    contractsDue: async (now, limit) => {
      const rows = await run<{ subscription_id: string }>(
        'select subscription_id from usage.contract where next_period_at <= $1 order by next_period_at limit $2',
        [now, limit],
      );
      return rows.map((row) => row.subscription_id);
    },
    setNextPeriod: async (subscriptionId, at) =>
      void (await run('update usage.contract set next_period_at = $2 where subscription_id = $1', [
        subscriptionId,
        at,
      ])),
    terms: async (id) => {
      const [row] = await run<{ terms: PricingTerms }>('select terms from usage.pricing_terms where id = $1', [id]);
      return row?.terms ?? null;
    },
    versionsOfPlans: async (planIds) => {
      const rows = await run<{ plan_id: string; ids: string[] }>(
        `select plan_id, array_agg(distinct plan_version_id) as ids from usage.pricing_terms
         where plan_id = any($1) group by plan_id`,
        [planIds],
      );
      return new Map(rows.map((row) => [row.plan_id, row.ids]));
    },
    meters: async (ids) =>
      (
        await run<MeterRow>(
          `select ${meterColumns} from usage.meter where $1::text[] is null or id = any($1) order by id`,
          [ids],
        )
      ).map(meterOf),
    holdWallet: async (id) => {
      const [row] = await run<{ id: string; account_id: string; currency: string; live_balance: string }>(
        'select id, account_id, currency, live_balance from usage.wallet where id = $1 for update',
        [id],
      );
      return row === undefined
        ? null
        : { id: row.id, accountId: row.account_id, liveBalance: Money.of(row.live_balance, row.currency) };
    },
  };
}

/** Tables and columns are named here, never by input. */
function keepingNewer(run: Run) {
  return <Noun extends { readonly revision: number }>(
      table: string,
      key: string,
      columnsOf: (noun: Noun) => Record<string, unknown>,
    ) =>
    async (nouns: readonly Noun[]): Promise<Noun[]> => {
      const kept: Noun[] = [];
      for (const noun of nouns) {
        const columns = columnsOf(noun);
        const names = Object.keys(columns);
        const rows = await run(
          `insert into usage.${table} as held (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})
           on conflict (${key}) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}
           where held.revision < excluded.revision returning 1`,
          Object.values(columns),
        );
        if (rows.length > 0) kept.push(noun);
      }
      return kept;
    };
}

async function accountsBy(run: Run, ids: readonly string[]): Promise<Map<string, ProjectedAccount>> {
  const rows = await run<ProjectedAccount>(
    `select id, currency, payment_mode as "paymentMode", time_zone as "timeZone", payer_account_id as "payerAccountId",
       grace_days as "graceDays", tags
     from usage.account where id = any($1)`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

async function contractsBy(run: Run, subscriptionIds: readonly string[]): Promise<Map<string, Contract>> {
  const rows = await run<{ subscription_id: string; contract: Contract }>(
    'select subscription_id, contract from usage.contract where subscription_id = any($1)',
    [subscriptionIds],
  );
  const items = await presentItems(
    run,
    rows.flatMap(({ contract }) => itemIdsOf(contract)),
  );
  return new Map(rows.map((row) => [row.subscription_id, withPresentItems(row.contract, items)]));
}

async function presentItems(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, ChargedItem>> {
  const items = await run<ChargedItem>(
    'select id, key, description, sac_code as "sacCode" from usage.billable_item where id = any($1)',
    [[...new Set(ids)]],
  );
  return new Map(items.map((item) => [item.id, item]));
}
