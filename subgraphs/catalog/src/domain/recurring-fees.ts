import type { Money } from '@otpless/money/money';
import type { LocalDate } from '@otpless/period/local-date';
import { periodContaining } from '@otpless/period/periods';
import type { PricingCycle } from '@otpless/period/pricing-cycle';
import type { AnyRateCard } from '@otpless/rating/any-rate-card';
import { rateContract } from '@otpless/rating/rate-contract';
import type { LicenceQuantity, Subscription } from './subscription';

/** What recurs whatever is used. */
export type FeeCard = AnyRateCard & { readonly kind: 'FIXED_FEE' | 'LICENCE' };

/**
 * What the fees and held licences of a whole cycle come to, before discounts; null where a fee spans several cycles, so
 * that no one cycle tells. What is due once is left out.
 */
export function recurringFees(
  cards: readonly FeeCard[],
  { startsOn: anchoredOn, currency, licences }: Pick<Subscription, 'startsOn' | 'currency' | 'licences'>,
  cycle: PricingCycle,
  day: LocalDate,
): Money | null {
  const recurring = cards.filter(({ recurrence }) => recurrence?.cycles !== 'ONCE');
  if (recurring.some(({ recurrence }) => recurrence !== undefined && recurrence.cycles !== 1)) return null;
  const { alignedStartsOn, alignedEndsOn } = periodContaining(cycle, anchoredOn, day);
  return rateContract({
    cards: recurring.map(({ timing: _, recurrence: __, ...card }) => card),
    currency,
    period: { alignedStartsOn, alignedEndsOn, startsOn: alignedStartsOn, endsOn: alignedEndsOn },
    term: { cycle, anchoredOn, startsOn: alignedStartsOn, endsOn: null },
    asOf: alignedEndsOn,
    usage: [],
    licences: Object.fromEntries(
      recurring.map(({ key }) => [key, [{ effectiveOn: alignedStartsOn, quantity: heldOn(licences, key, day) }]]),
    ),
  }).total;
}

function heldOn(licences: readonly LicenceQuantity[], key: string, day: LocalDate): string {
  const held = licences.filter(({ rateCardKey, effectiveOn }) => rateCardKey === key && effectiveOn <= day);
  return (
    held.reduce<LicenceQuantity | null>(
      (latest, one) => (latest === null || one.effectiveOn >= latest.effectiveOn ? one : latest),
      null,
    )?.quantity ?? '0'
  );
}
