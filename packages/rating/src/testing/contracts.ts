import { addDays, localDate } from '@otpless/period/local-date';
import type { PricingCycle } from '@otpless/period/pricing-cycle';
import type { AnyRateCard, DiscountOff, LicenceCard, LimitCard, MinimumCommitmentCard } from '../any-rate-card';
import type { ContractToRate } from '../contract-to-rate';
import type { SlabModel } from '../pricing';
import { type RatedContract, rateContract } from '../rate-contract';
import type { AnyCharge } from '../reduction';
import { slabsOf } from './cards';

export const calendarMonths: PricingCycle = { interval: 'MONTHLY', start: { kind: 'FIXED', day: 1 }, graceDays: 0 };

export const january = periodOf('2026-01-01', '2026-02-01');

/** A period, or a part of an aligned one. */
export function periodOf(startsOn: string, endsOn: string, alignedStartsOn = startsOn, alignedEndsOn = endsOn) {
  return {
    startsOn: localDate(startsOn),
    endsOn: localDate(endsOn),
    alignedStartsOn: localDate(alignedStartsOn),
    alignedEndsOn: localDate(alignedEndsOn),
  };
}

/** A contract in rupees by calendar months, rated when its period is over. */
export function contract(cards: readonly AnyRateCard[], more: Partial<ContractToRate> = {}): ContractToRate {
  const period = more.period ?? january;
  return {
    cards,
    currency: 'INR',
    period,
    term: { cycle: calendarMonths, anchoredOn: period.startsOn, startsOn: period.startsOn, endsOn: null },
    asOf: period.endsOn,
    usage: [],
    ...more,
  };
}

/** A term by calendar months. */
export function termFrom(startsOn: string, endsOn: string | null = null, cycle = calendarMonths) {
  const first = localDate(startsOn);
  return { cycle, anchoredOn: first, startsOn: first, endsOn: endsOn === null ? null : localDate(endsOn) };
}

/** The charges in short, and their total. */
export function inShort({ charges, total }: Pick<RatedContract, 'charges' | 'total'>): string[] {
  return [
    ...charges.map(({ rateCardKey, amount }) => `${rateCardKey} ${amount.toFixed()}`),
    `total ${total.toFixed()}`,
  ];
}

export function rated(cards: readonly AnyRateCard[], more: Partial<ContractToRate> = {}): string[] {
  return inShort(rateContract(contract(cards, more)));
}

export function workingOf({ working }: AnyCharge): string[] {
  return working.map(({ rule, amount }) => `${rule}: ${amount.toFixed()}`);
}

export const counted = (quantity: string, dimensions?: Record<string, string>, meterId = 'verifications') => ({
  meterId,
  quantity,
  ...(dimensions === undefined ? {} : { dimensions }),
});

export const dayOf = (day: number) => addDays(january.startsOn, day - 1);

/** Licences of 100 each. */
export function licenceCard(more: Partial<LicenceCard> = {}): LicenceCard {
  return {
    key: 'seats',
    kind: 'LICENCE',
    model: 'PER_UNIT' satisfies SlabModel,
    slabs: slabsOf(['0', 'PER_UNIT', '100']),
    prorated: true,
    ...more,
  };
}

export function limitCard<Kind extends LimitCard['kind']>(
  kind: Kind,
  amount: string,
  more: Partial<LimitCard> = {},
): LimitCard & { kind: Kind } {
  return { key: kind.toLowerCase(), amount, prorated: true, appliesTo: null, ...more, kind };
}

export function minimumCard(amount: string, more: Partial<MinimumCommitmentCard> = {}): MinimumCommitmentCard {
  return { key: 'minimum', kind: 'MINIMUM_COMMITMENT', amount, prorated: true, appliesTo: null, ...more };
}

export function discountCard(off: DiscountOff, appliesTo: readonly string[] | null = null, key = 'discount') {
  return { key, kind: 'DISCOUNT', off, appliesTo } as const;
}
