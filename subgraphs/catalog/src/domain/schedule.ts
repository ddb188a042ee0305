import type { LocalDate } from '@otpless/period/local-date';
import { invariant } from '@otpless/problem/invariant';
import { holds, type OpenSpan } from './span';
import { type Override, overridesOn } from './override';
import { type AppliedCoupon, standingTerms, type Subscription, type Term } from './subscription';

export const phaseStates = ['RUNNING', 'TRIAL', 'PAUSED'] as const;
export type PhaseState = (typeof phaseStates)[number];

/** Days on which everything about a subscription stays the same. */
export interface Phase extends OpenSpan {
  readonly state: PhaseState;
  readonly term: Term;
  readonly planVersionId: string;
  /** Those that hold in it. */
  readonly overrides: readonly Override[];
  readonly coupons: readonly AppliedCoupon[];
}

/**
 * The phases of a subscription: consecutive, without gap or overlap, from its first day to its end. A new one begins
 * with each term, and on each day within a term on which something changes. One that was cancelled before it began has
 * one phase, of no days.
 */
export function scheduleOf(subscription: Subscription): Phase[] {
  const cuts = cutsOf(subscription);
  const phases = cuts.map((startsOn, at) => {
    const endsOn = cuts[at + 1] ?? subscription.endsOn;
    return { startsOn, endsOn, ...contentOn(subscription, startsOn) };
  });
  return phases.reduce<Phase[]>(joined, []);
}

/** The phase a day lies in; before the first it is the first, after the last it is the last. */
export function phaseOn(phases: readonly Phase[], date: LocalDate): Phase {
  const [first, ...later] = phases;
  invariant(first !== undefined, 'a subscription has a phase');
  return later.reduce((found, phase) => (phase.startsOn <= date ? phase : found), first);
}

/** Every day on which something may begin or end, its first day first. */
function cutsOf(subscription: Subscription): LocalDate[] {
  const { startsOn, endsOn, pauses, overrides, coupons } = subscription;
  const days = [
    ...standingTerms(subscription).flatMap((term) => [term.startsOn, term.trialEndsOn]),
    ...overrides.map(({ effectiveOn }) => effectiveOn),
    ...[...pauses, ...coupons].flatMap((span) => [span.startsOn, span.endsOn]),
  ].filter((day) => day !== null);
  const within = days.filter((day) => startsOn < day && (endsOn === null || day < endsOn));
  return [startsOn, ...[...new Set(within)].sort()];
}

function contentOn(subscription: Subscription, date: LocalDate): Omit<Phase, keyof OpenSpan> {
  const term = standingTerms(subscription).findLast(({ startsOn }) => startsOn <= date);
  invariant(term !== undefined, 'the first term begins with the subscription');
  return {
    state: stateOn(subscription, term, date),
    term,
    planVersionId: term.planVersionId,
    overrides: overridesOn(subscription.overrides, term.number, date),
    coupons: subscription.coupons.filter((coupon) => holds(coupon, date)),
  };
}

function stateOn({ pauses }: Subscription, { trialEndsOn }: Term, date: LocalDate): PhaseState {
  if (pauses.some((pause) => holds(pause, date))) return 'PAUSED';
  return trialEndsOn !== null && date < trialEndsOn ? 'TRIAL' : 'RUNNING';
}

/** A day on which nothing changed after all begins no phase; each term begins one of its own. */
function joined(phases: readonly Phase[], next: Phase): Phase[] {
  const last = phases.at(-1);
  if (last === undefined || contentOf(last) !== contentOf(next)) return [...phases, next];
  return [...phases.slice(0, -1), { ...last, endsOn: next.endsOn }];
}

function contentOf({ term, state, overrides, coupons }: Phase): string {
  return JSON.stringify([
    term.number,
    state,
    overrides.map(({ rateCardKey, effectiveOn }) => [rateCardKey, effectiveOn]),
    coupons.map(({ couponId }) => couponId),
  ]);
}
