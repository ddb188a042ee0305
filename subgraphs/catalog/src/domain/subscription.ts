import type { LocalDate } from '@otpless/period/local-date';
import { invariant } from '@otpless/problem/invariant';
import type { Override } from './override';
import type { OpenSpan } from './span';

/** What catalog knows of an account, from the customer subgraph's facts. */
export interface Account {
  readonly id: string;
  readonly revision: number;
  readonly currency: string;
  readonly status: 'ACTIVE' | 'ARCHIVED';
  readonly timeZone: string;
  /** Null until it is said. */
  readonly paymentMode: 'PREPAID' | 'POSTPAID' | null;
}

/** A plan version from a day on, until the next term begins or the subscription ends. */
export interface Term {
  /** 1, 2, 3 … within the subscription; never given twice. */
  readonly number: number;
  readonly startsOn: LocalDate;
  readonly planVersionId: string;
  /** The first day that costs something; null where there is no trial. */
  readonly trialEndsOn: LocalDate | null;
  /** The term that took its place before it began; null while it stands. */
  readonly replacedBy: number | null;
}

/** Days on which nothing is charged: the subscription is paused, or had ended before it was taken up again. */
export interface Pause extends OpenSpan {
  readonly because: 'PAUSED' | 'ENDED';
}

/** So many licences of a card from a day on, until the next change of the card's number. */
export interface LicenceQuantity {
  readonly rateCardKey: string;
  readonly effectiveOn: LocalDate;
  readonly quantity: string;
}

/** A coupon that a subscription has for some days. */
export interface AppliedCoupon extends OpenSpan {
  readonly couponId: string;
  readonly couponKey: string;
}

/** The arm of an experiment that a subscription was offered by. */
export interface Assignment {
  readonly experimentId: string;
  readonly armKey: string;
}

/**
 * An account on plan versions for a span of local days. What is agreed is kept by what it is about, each from a day on;
 * which phases follow from it is worked out, never stored (`schedule.ts`), so that they cannot leave a gap or overlap.
 */
export interface Subscription extends OpenSpan {
  readonly id: string;
  readonly accountId: string;
  /** Further accounts whose usage is priced together with the account's own. */
  readonly memberAccountIds: readonly string[];
  readonly currency: string;
  /** The end that was agreed on; `endsOn` is earlier where it was cancelled. */
  readonly agreedEndsOn: LocalDate | null;
  readonly cancelledAt: Date | null;
  /** By number. */
  readonly terms: readonly Term[];
  /** By their first day; they do not touch. */
  readonly pauses: readonly Pause[];
  readonly licences: readonly LicenceQuantity[];
  /** By term, card and day. */
  readonly overrides: readonly Override[];
  readonly coupons: readonly AppliedCoupon[];
  /** Of the assignment it was offered by, which it keeps; null where it was not offered by an experiment. */
  readonly experimentId: string | null;
  readonly armKey: string | null;
  /** Grows by one with every change; who changes it says which one they saw. */
  readonly revision: number;
  readonly createdAt: Date;
}

/** The terms that stand, one after the other. */
export function standingTerms({ terms }: Pick<Subscription, 'terms'>): Term[] {
  return terms
    .filter(({ replacedBy }) => replacedBy === null)
    .sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
}

/** The term of a day; before the first it is the first. */
export function termOn(subscription: Pick<Subscription, 'terms'>, date: LocalDate): Term {
  const [first, ...later] = standingTerms(subscription);
  invariant(first !== undefined, 'a subscription has a term');
  return later.reduce((found, term) => (term.startsOn <= date ? term : found), first);
}

/** The term that was made last. */
export function latestTerm({ terms }: Pick<Subscription, 'terms'>): Term {
  const number = Math.max(...terms.map((one) => one.number));
  const latest = terms.find((one) => one.number === number);
  invariant(latest !== undefined, 'a subscription has a term');
  return latest;
}

/** The number of the next term. */
export function nextTermNumber({ terms }: Pick<Subscription, 'terms'>): number {
  return Math.max(0, ...terms.map(({ number }) => number)) + 1;
}

/** All accounts whose usage is priced together, the one that pays first. */
export function accountsOf({ accountId, memberAccountIds }: Pick<Subscription, 'accountId' | 'memberAccountIds'>) {
  return [accountId, ...memberAccountIds];
}
