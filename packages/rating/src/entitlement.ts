import { Quantity } from '@otpless/money/quantity';
import { isWhole, prorationOf } from '@otpless/period/proration';
import { invariant } from '@otpless/problem/invariant';
import type { AnyRateCard, EntitlementCard } from './any-rate-card';
import type { ContractToRate } from './contract-to-rate';
import { quantityOfMeter } from './quantity-of-meter';
import { shareOfQuantity } from './slabs';

/** What an account may use of a feature in the period, what it has used, and what is left. */
export interface Entitlement {
  readonly rateCardKey: string;
  readonly featureKey: string;
  /** Null where there is no limit. */
  readonly limit: string | null;
  readonly used: string;
  /** Null where there is no limit; never below nothing. */
  readonly balance: string | null;
  /** Whether it holds only once what it is sold with is paid. */
  readonly oncePaid: boolean;
}

/** The allowance of the period: restarted in every segment, and its share of days where the card is prorated. */
export function allowanceOf({ allowance, prorated }: EntitlementCard, to: ContractToRate): Quantity | null {
  if (allowance === null) return null;
  const proration = prorationOf(to.period);
  return prorated && !isWhole(proration) ? shareOfQuantity(allowance, proration) : Quantity.of(allowance);
}

/** What the card entitles to, beside what was used. */
export function entitlement(card: EntitlementCard, to: ContractToRate): Entitlement {
  const limit = allowanceOf(card, to);
  const used = card.meterId === null ? Quantity.zero : quantityOfMeter(card.meterId, to);
  return {
    rateCardKey: card.key,
    featureKey: card.featureKey,
    limit: limit?.toFixed() ?? null,
    used: used.toFixed(),
    balance: limit === null ? null : Quantity.max(limit.minus(used), Quantity.zero).toFixed(),
    oncePaid: card.timing === 'PREPAID',
  };
}

/** The entitlement of that key. */
export function entitlementOf(key: string, cards: readonly AnyRateCard[]): EntitlementCard {
  const card = cards.find((one) => one.key === key);
  invariant(card?.kind === 'ENTITLEMENT', 'an overage is beyond an entitlement of its contract');
  return card;
}
