import { type LocalDate, localDate } from '@otpless/period/local-date';
import { type Period, periodsBetween, type Span } from '@otpless/period/periods';
import { startOfDayInstant } from '@otpless/period/time-zone';
import type { Accrual } from './accrual';
import { spansAccruals } from './charged-before';
import { type Contract, phaseOf, termOf } from './contract';
import { contractOn, periodsWithin } from './contract-on-terms';
import type { EarlierAccrual } from './charged-before';
import { type PricingTerms, termsIn } from './pricing-terms';
import type { PeriodToRate } from './rate-accrual';
import type { AssumedLicences } from './simulation';

/** A period to price by a contract, and whose use in which instants it is about. */
export interface SimulatedPeriod {
  readonly contract: Contract;
  readonly period: PeriodToRate & { readonly startsAt: Date; readonly endsAt: Date };
  /** The accrual that counted the same days already; null where none did. */
  readonly accrualId: string | null;
  readonly timeZone: string;
  /** What the accruals before it came to; null where they are simulated before it. */
  readonly others: readonly EarlierAccrual[] | null;
  /** False of those that are priced only since a later one asks what they came to. */
  readonly isShown: boolean;
}

/** What is known of an account. */
export interface KnownAccount {
  readonly id: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly tags: readonly string[];
  /** Whether another account's contract prices its usage along with that one's own. */
  readonly isMember: boolean;
  readonly contracts: readonly Contract[];
  /** Those of its contracts, in force, by their first day. */
  readonly accruals: readonly Accrual[];
}

/** The accruals of the contract that begin on one of the days, as they are. */
export function periodsAsTheyStand(contract: Contract, { accruals }: KnownAccount, days: Span): SimulatedPeriod[] {
  const own = accruals.filter(({ subscriptionId }) => subscriptionId === contract.subscriptionId);
  return own
    .filter((accrual) => beginsIn(accrual, days))
    .map((accrual) => ({
      contract,
      period: accrual,
      accrualId: accrual.id,
      timeZone: accrual.timeZone,
      others: own,
      isShown: true,
    }));
}

/**
 * The same days as if the contract had been on the terms; null where they are not offered in its currency. Where a
 * commitment spans several periods, those before come first.
 */
export function periodsOnTerms(
  terms: PricingTerms,
  contract: Contract,
  known: KnownAccount,
  days: Span,
  licences: readonly AssumedLicences[],
  now: Date,
): SimulatedPeriod[] | null {
  const own = known.accruals.filter(({ subscriptionId }) => subscriptionId === contract.subscriptionId);
  const begun = own.filter((accrual) => beginsIn(accrual, days));
  const [first, last] = [begun[0], begun.at(-1)];
  const said = termsIn(terms, contract.currency);
  if (said === null) return null;
  if (first === undefined || last === undefined) return [];
  const spanned = { startsOn: localDate(first.startsOn), endsOn: localDate(last.endsOn) };
  const simulated = withLicences(contractOn(terms, said, contract, spanned), licences);
  const { startsOn } = termOf(simulated, phaseOf(simulated, spanned));
  const before = spansAccruals(simulated) ? periodsWithin(simulated, { startsOn, endsOn: spanned.startsOn }) : [];
  const place = (period: Period, isShown: boolean): SimulatedPeriod => ({
    ...periodAmong(own, period, simulated, first.timeZone, now),
    isShown,
  });
  return [
    ...before.map((period) => place(period, false)),
    ...periodsWithin(simulated, spanned).map((period) => place(period, true)),
  ];
}

/** The days under the terms alone, for an account that has nothing they would take the place of. */
export function periodsOnTop(
  terms: PricingTerms,
  { id, currency, timeZone }: KnownAccount,
  { startsOn, endsOn }: Span,
  licences: readonly AssumedLicences[],
  now: Date,
): SimulatedPeriod[] | null {
  const said = termsIn(terms, currency);
  if (said === null) return null;
  const contract = withLicences(contractOnAlone(terms, said, id, startsOn), licences);
  const periods = periodsBetween(contract.phases[0]!.cycle, startsOn, startsOn, endsOn);
  return periods.map((period) => ({ ...periodAmong([], period, contract, timeZone, now), isShown: true }));
}

/** A contract that begins on the day and says nothing but the terms. */
export function contractOnAlone(
  { planVersionId, planName, planVersionNumber, cycle }: PricingTerms,
  { currency, cards, rules }: { readonly currency: string } & Pick<Contract['phases'][number], 'cards' | 'rules'>,
  accountId: string,
  startsOn: LocalDate,
): Contract {
  const running = { startsOn, endsOn: null, state: 'RUNNING' as const, cards, rules };
  const anniversary = { ...cycle, start: { kind: 'ANNIVERSARY' as const } };
  return {
    subscriptionId: '',
    accountId,
    memberAccountIds: [],
    currency,
    startsOn,
    endsOn: null,
    phases: [{ ...running, planVersionId, planName, planVersionNumber, cycle: anniversary }],
    licences: {},
  };
}

/** What the account holds stays; of what it holds none, it is taken to hold so many. */
export function withLicences(contract: Contract, assumed: readonly AssumedLicences[]): Contract {
  const from = ({ quantity }: AssumedLicences) => [{ effectiveOn: contract.startsOn, quantity }];
  const licences = Object.fromEntries(assumed.map((one) => [one.rateCardKey, from(one)]));
  return { ...contract, licences: { ...licences, ...contract.licences } };
}

/** The period, with the accrual of the same days where there is one; what was counted for that need not be counted again. */
export function periodAmong(
  own: readonly Accrual[],
  period: Period,
  contract: Contract,
  timeZone: string,
  now: Date,
): Omit<SimulatedPeriod, 'isShown'> {
  const startsWith = own.find(({ startsOn }) => startsOn === period.startsOn);
  const endsWith = own.find(({ endsOn }) => endsOn === period.endsOn);
  const same = startsWith !== undefined && startsWith === endsWith ? startsWith : null;
  const startsAt = startsWith?.startsAt ?? startOfDayInstant(period.startsOn, timeZone);
  const endsAt = endsWith?.endsAt ?? startOfDayInstant(period.endsOn, timeZone);
  const state = same?.state ?? (now < endsAt ? 'OPEN' : 'GRACE');
  return {
    contract,
    period: { ...period, startsAt, endsAt, state, inForce: true, currency: contract.currency },
    accrualId: same?.id ?? null,
    timeZone,
    others: null,
  };
}

function beginsIn({ startsOn }: Accrual, days: Span): boolean {
  return startsOn >= days.startsOn && startsOn < days.endsOn;
}
