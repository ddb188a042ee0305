import { Conflict, type InvalidInput } from '@otpless/problem/problem';
import type { Today } from './change-day';
import { overriddenOn, withdrawPlanChange } from './change-plan';
import { type Override, overridesOn } from './override';
import { nextTermNumber, standingTerms, type Subscription, type Term, termOn } from './subscription';
import { changed, type Decided } from './subscription-change';
import { type MoveNotAllowed, moveRefusal } from './subscription-status';

/**
 * Takes a change of plan back, the term of which is named. One to come is withdrawn. One that holds is followed by a term
 * as the former one was: on its version, which may be archived by now since those who had it keep it, with its overrides
 * and what was to follow it. A plan that was changed again since stays as that left it.
 */
export function returnPlan(
  subscription: Subscription,
  number: number,
  now: Today,
): Decided | MoveNotAllowed | InvalidInput | Conflict {
  const { today } = now;
  const refusal = moveRefusal(subscription, 'CHANGE_PLAN', today);
  if (refusal !== null) return refusal;
  const standing = standingTerms(subscription);
  const term = standing.find((one) => one.number === number);
  if (term === undefined || standing.some((one) => one.number > number))
    return new Conflict('The plan of the subscription was changed again since: change it by itself.');
  if (term.startsOn > today) return withdrawPlanChange(subscription, term.startsOn, now);
  const former = termOn({ terms: withoutTerm(subscription.terms, number) }, today);
  const next = nextTermNumber(subscription);
  const trialEndsOn = former.trialEndsOn !== null && former.trialEndsOn > today ? former.trialEndsOn : null;
  const { planVersionId } = former;
  const again: Term = { number: next, startsOn: today, planVersionId, trialEndsOn, replacedBy: null };
  const terms = subscription.terms.map((one) => {
    if (one.replacedBy === number && one.startsOn > today) return { ...one, replacedBy: null };
    return one.replacedBy === null && one.startsOn >= today ? { ...one, replacedBy: next } : one;
  });
  const restored = overridesAgain(subscription.overrides, former.number, again);
  const carriedOver = [...new Set(restored.map(({ rateCardKey }) => rateCardKey))];
  const dropped = overriddenOn(subscription, today).filter((key) => !carriedOver.includes(key));
  const details = { kind: 'PLAN_CHANGED', term: next, planVersionId, carriedOver, dropped } as const;
  const overrides = [...subscription.overrides, ...restored];
  return changed(subscription, { terms: [...terms, again], overrides }, today, details);
}

/** The terms as they would be without one of them: those that it had replaced stand again. */
function withoutTerm(terms: readonly Term[], number: number): Term[] {
  return terms
    .filter((one) => one.number !== number)
    .map((one) => (one.replacedBy === number ? { ...one, replacedBy: null } : one));
}

/** What the former term had of overrides, and what was set for later days of it. */
function overridesAgain(overrides: readonly Override[], former: number, { number: term, startsOn }: Term): Override[] {
  return [
    ...overridesOn(overrides, former, startsOn).map((one) => ({ ...one, term, effectiveOn: startsOn })),
    ...overrides.filter((one) => one.term === former && one.effectiveOn > startsOn).map((one) => ({ ...one, term })),
  ];
}
