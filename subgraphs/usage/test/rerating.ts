import type { SubscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import { localDate } from '@otpless/period/local-date';
import type { ContractToRate } from '@otpless/rating/contract-to-rate';
import { type RatedContract, rateContract } from '@otpless/rating/rate-contract';
import type { Stage } from './usage-stage';

export interface KeptAccrual {
  readonly id: string;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly aligned_starts_on: string;
  readonly aligned_ends_on: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly state: string;
  readonly revision: number;
  readonly charges: { rateCardKey: string; quantity: string; amount: string; working: { amount: string }[] }[];
  readonly total: string;
  readonly grants: { reference: string }[];
  readonly entitlements: { featureKey: string; used: string }[];
}

/** The accruals of a subscription as they are kept, in order. */
export function keptAccruals(stage: Stage, subscriptionId: string): Promise<KeptAccrual[]> {
  return stage.rows<KeptAccrual>(
    `select id, starts_on::text, ends_on::text, aligned_starts_on::text, aligned_ends_on::text, starts_at, ends_at, state,
       revision, charges, trim_scale(total) as total, grants, entitlements
     from usage.accrual where subscription_id = $1 and in_force order by starts_on`,
    [subscriptionId],
  );
}

/** What each meter counted, straight from the events of some accounts: a row a country and channel, and all together. */
export interface EventTotals {
  readonly usage: ContractToRate['usage'];
  readonly overall: NonNullable<ContractToRate['overall']>;
}

/** Reads the totals of two meters, one that counts events and one that takes the highest latency, from the events alone. */
export async function totalsFromEvents(
  stage: Stage,
  accountIds: readonly string[],
  { starts_at, ends_at }: Pick<KeptAccrual, 'starts_at' | 'ends_at'>,
  meters: { readonly count: string; readonly highest: string },
): Promise<EventTotals> {
  const rows = await stage.rows<{ country: string; channel: string; events: string; highest: string | null }>(
    `select dimensions ->> 'country' as country, dimensions ->> 'channel' as channel, count(*) as events,
       max((attributes ->> 'latency')::numeric) as highest
     from usage.usage_event where account_id = any($1) and occurred_at >= $2 and occurred_at < $3 group by 1, 2`,
    [accountIds, starts_at, ends_at],
  );
  const highest = rows.flatMap((row) => (row.highest === null ? [] : [Number(row.highest)]));
  return {
    usage: rows.map(({ country, channel, events }) => ({
      meterId: meters.count,
      quantity: events,
      dimensions: { country, channel },
    })),
    overall: { [meters.highest]: String(Math.max(0, ...highest)) },
  };
}

/** Rates one kept accrual anew from what the events say, without any of the code that keeps it. */
export function rerated(
  contract: SubscriptionChanged,
  kept: KeptAccrual,
  totals: EventTotals,
  today: string,
  more: Partial<ContractToRate> = {},
): RatedContract {
  const phase = contract.phases.filter(({ startsOn }) => startsOn <= kept.starts_on).at(-1)!;
  const sameVersion = contract.phases.filter(({ planVersionId }) => planVersionId === phase.planVersionId);
  const termEndsOn = sameVersion.at(-1)!.endsOn ?? contract.endsOn;
  return rateContract({
    cards: phase.cards as ContractToRate['cards'],
    rules: phase.rules as ContractToRate['rules'],
    currency: contract.currency,
    period: {
      startsOn: localDate(kept.starts_on),
      endsOn: localDate(kept.ends_on),
      alignedStartsOn: localDate(kept.aligned_starts_on),
      alignedEndsOn: localDate(kept.aligned_ends_on),
    },
    term: {
      cycle: phase.cycle,
      anchoredOn: localDate(contract.startsOn),
      startsOn: localDate(sameVersion[0]!.startsOn),
      endsOn: termEndsOn === null ? null : localDate(termEndsOn),
    },
    asOf: localDate(kept.state === 'OPEN' ? today : kept.ends_on),
    licences: contract.licences as ContractToRate['licences'],
    ...totals,
    ...more,
  });
}

/** What is compared: charges with their working, total, grants and entitlements. */
export function comparable({ charges, total, grants, entitlements }: RatedContract | KeptAccrual) {
  const text = (amount: string | { toFixed(): string }) => (typeof amount === 'string' ? amount : amount.toFixed());
  return {
    charges: charges.map(({ rateCardKey, quantity, amount, working }) => ({
      rateCardKey,
      quantity,
      amount: text(amount),
      working: working.map((step) => text(step.amount)),
    })),
    total: text(total),
    grants: grants.map(({ reference }) => reference),
    entitlements: entitlements.map(({ featureKey, used }) => `${featureKey} ${used}`),
  };
}
