import { earlierOf, type LocalDate } from '@otpless/period/local-date';
import { invariant } from '@otpless/problem/invariant';
import { InvalidInput } from '@otpless/problem/problem';
import { earliestChangeOn } from './billing-days';
import { type Today, type When, whenDay } from './change-day';
import type { PlanVersion } from './plan-version';
import type { PlanVersionNotActive } from './plan-version-refusals';
import { nextTermNumber, type Pause, type Subscription, type Term } from './subscription';
import { changed, type Decided } from './subscription-change';
import { type MoveNotAllowed, moveRefusal } from './subscription-status';
import { versionRefusal } from './version-refusal';

export interface ReactivateRequest {
  readonly version: PlanVersion;
  readonly when: When;
  /** The first day without it; null while it goes on. */
  readonly endsOn: LocalDate | null;
}

/** Takes up a subscription that has ended, by a new term. The days between are not charged; its cycles stay aligned. */
export function reactivateSubscription(
  subscription: Subscription,
  { version, when, endsOn }: ReactivateRequest,
  now: Today,
): Decided | MoveNotAllowed | PlanVersionNotActive | InvalidInput {
  const refusal =
    moveRefusal(subscription, 'REACTIVATE', now.today) ?? versionRefusal(version, subscription, 'planVersionId');
  if (refusal !== null) return refusal;
  const { endsOn: endedOn } = subscription;
  invariant(endedOn !== null, 'what has ended has an end');
  const day = whenDay(when, now.today, () => now.today);
  if (day instanceof InvalidInput) return day;
  const earliest = earliestChangeOn(subscription, now.today, now.cycleOf);
  if (day < endedOn || day < earliest)
    return InvalidInput.at(
      'effectiveOn',
      `it can begin again on ${earliest < endedOn ? endedOn : earliest} at the earliest`,
    );
  if (endsOn !== null && endsOn <= day) return InvalidInput.at('endsOn', `the first day without it lies after ${day}`);
  const number = nextTermNumber(subscription);
  const term: Term = { number, startsOn: day, planVersionId: version.id, trialEndsOn: null, replacedBy: null };
  const held = termsThatHeld(subscription, endedOn).map((one) =>
    one.replacedBy === null && one.startsOn >= day ? { ...one, replacedBy: number } : one,
  );
  const overrides = subscription.overrides.filter((override) => held.some((one) => one.number === override.term));
  const pauses = [...endedWith(subscription.pauses, endedOn), ...gap(endedOn, day)];
  const details = { kind: 'REACTIVATED', term: number, planVersionId: version.id, until: endsOn } as const;
  const parts = { terms: [...held, term], overrides, pauses, endsOn, agreedEndsOn: endsOn, cancelledAt: null };
  return changed(subscription, parts, day, details);
}

/**
 * Terms that were to begin after the end never will: kept, they could stand again on days long gone. The first stays, for
 * the days before the next one are its own.
 */
function termsThatHeld({ terms, startsOn }: Subscription, endedOn: LocalDate): Term[] {
  return terms.filter((term) => term.startsOn < endedOn || term.startsOn === startsOn);
}

/** A pause without an end was over when the subscription was. */
function endedWith(pauses: readonly Pause[], endedOn: LocalDate): Pause[] {
  return pauses
    .filter(({ startsOn }) => startsOn < endedOn)
    .map((pause) => ({ ...pause, endsOn: pause.endsOn === null ? endedOn : earlierOf(pause.endsOn, endedOn) }));
}

function gap(endedOn: LocalDate, beginsOn: LocalDate): Pause[] {
  return endedOn === beginsOn ? [] : [{ startsOn: endedOn, endsOn: beginsOn, because: 'ENDED' }];
}
