import { Conflict, InvalidInput, Problem } from '@otpless/problem/problem';
import type { LocalDate } from '@otpless/period/local-date';
import { overridesOn } from './override';
import { carriedOver, type NoSuchRateCard, type VersionOf } from './override-rate-card';
import { dayOfChange, type Today, type When } from './change-day';
import type { PlanVersion } from './plan-version';
import type { PlanVersionNotActive } from './plan-version-refusals';
import { holds } from './span';
import { nextTermNumber, standingTerms, type Subscription, type Term, termOn } from './subscription';
import { changed, type Decided } from './subscription-change';
import { type MoveNotAllowed, moveRefusal } from './subscription-status';
import { versionRefusal } from './version-refusal';

export interface ChangePlanRequest {
  readonly version: PlanVersion;
  readonly when: When;
  /** The cards whose overrides go on in the new version; all others are dropped. */
  readonly carryOverrides: readonly string[];
}

/**
 * Puts a subscription on another plan version from a day on, in place of every term that would begin on it or later. The
 * accrual of the days before closes and is rated by those days, so that what was charged in advance beyond them returns.
 */
export function changePlan(
  subscription: Subscription,
  { version, when, carryOverrides }: ChangePlanRequest,
  versionOf: VersionOf,
  now: Today,
): Decided | MoveNotAllowed | PlanVersionNotActive | NoSuchRateCard | InvalidInput {
  const refusal =
    moveRefusal(subscription, 'CHANGE_PLAN', now.today) ?? versionRefusal(version, subscription, 'planVersionId');
  if (refusal !== null) return refusal;
  const day = dayOfChange(subscription, when, now);
  if (day instanceof InvalidInput) return day;
  if (termOn(subscription, day).planVersionId === version.id)
    return InvalidInput.at('planVersionId', `the subscription is on this version on ${day} already: choose another`);
  const number = nextTermNumber(subscription);
  const term: Term = { number, startsOn: day, planVersionId: version.id, trialEndsOn: null, replacedBy: null };
  const terms = subscription.terms.map((one) =>
    one.replacedBy === null && one.startsOn >= day ? { ...one, replacedBy: number } : one,
  );
  const carried = carriedOver(subscription, carryOverrides, day, { term: number, version }, versionOf);
  if (carried instanceof Problem) return carried;
  const details = {
    kind: 'PLAN_CHANGED',
    term: number,
    planVersionId: version.id,
    carriedOver: carryOverrides,
    dropped: overriddenOn(subscription, day).filter((key) => !carryOverrides.includes(key)),
  } as const;
  const overrides = [...subscription.overrides, ...carried];
  return changed(subscription, { terms: [...terms, term], overrides }, day, details);
}

/**
 * Takes a plan change back before it holds: the terms it had replaced stand again. A reactivation to come is none: without
 * it the plan before the end would run on; whoever does not want it cancels.
 */
export function withdrawPlanChange(
  subscription: Subscription,
  effectiveOn: LocalDate | null,
  { today }: Today,
): Decided | MoveNotAllowed | InvalidInput | Conflict {
  const refusal = moveRefusal(subscription, 'CHANGE_PLAN', today);
  if (refusal !== null) return refusal;
  const pending = pendingTerms(subscription, today);
  if (pending.length === 0) {
    const again = subscription.pauses.find((pause) => pause.because === 'ENDED' && holds(pause, today));
    return new Conflict(
      again === undefined
        ? 'No change of plan is pending.'
        : `No change of plan is pending: it begins again on ${again.endsOn}. Cancel it to take that back.`,
    );
  }
  const named = effectiveOn === null ? pending : pending.filter(({ startsOn }) => startsOn === effectiveOn);
  const [term, another] = named;
  if (term === undefined || another !== undefined) {
    const days = pending.map(({ startsOn }) => startsOn).join(', ');
    return InvalidInput.at('effectiveOn', `changes of plan are pending for ${days}: name one of these days`);
  }
  const terms = subscription.terms
    .filter((one) => one !== term)
    .map((one) => (one.replacedBy === term.number ? { ...one, replacedBy: null } : one));
  const overrides = subscription.overrides.filter((one) => one.term !== term.number);
  const details = { kind: 'PLAN_CHANGE_WITHDRAWN', planVersionId: term.planVersionId, of: term.startsOn } as const;
  return changed(subscription, { terms, overrides }, today, details);
}

/** The keys of the cards that are overridden on a day. */
export function overriddenOn(subscription: Subscription, day: LocalDate): string[] {
  const { number } = termOn(subscription, day);
  return overridesOn(subscription.overrides, number, day).map(({ rateCardKey }) => rateCardKey);
}

/** The terms that are still to begin, and that something would stand in place of. */
function pendingTerms(subscription: Subscription, today: LocalDate): Term[] {
  const beginnings = [subscription.startsOn, ...beginningsAgain(subscription)];
  return standingTerms(subscription).filter(({ number, startsOn }) => {
    const restored = subscription.terms.some(({ replacedBy }) => replacedBy === number);
    return startsOn > today && (restored || !beginnings.includes(startsOn));
  });
}

/** The days on which it was, or is to be, taken up again. */
function beginningsAgain({ pauses }: Subscription): LocalDate[] {
  return pauses.flatMap(({ because, endsOn }) => (because === 'ENDED' && endsOn !== null ? [endsOn] : []));
}
