import { laterOf, type LocalDate } from '@otpless/period/local-date';
import { Conflict, InvalidInput } from '@otpless/problem/problem';
import { dayOfChange, firstDayWithout, type Today, type When } from './change-day';
import { type OpenSpan, overlaps } from './span';
import type { Pause, Subscription } from './subscription';
import { changed, type Decided } from './subscription-change';
import { type MoveNotAllowed, moveRefusal } from './subscription-status';

/** Charges nothing from a day to come on, until a day or until it is resumed. Its cycles and its end stay. */
export function pauseSubscription(
  subscription: Subscription,
  when: When,
  until: LocalDate | null,
  now: Today,
): Decided | MoveNotAllowed | InvalidInput | Conflict {
  const refusal = moveRefusal(subscription, 'PAUSE', now.today);
  if (refusal !== null) return refusal;
  const startsOn = firstDayWithout(subscription, when, now);
  if (startsOn instanceof InvalidInput) return startsOn;
  if (subscription.endsOn !== null && startsOn >= subscription.endsOn)
    return InvalidInput.at('effectiveOn', `the subscription ends on ${subscription.endsOn}: choose an earlier day`);
  if (until !== null && until <= startsOn) return InvalidInput.at('until', `the day it goes on lies after ${startsOn}`);
  const pause: Pause = { startsOn, endsOn: until, because: 'PAUSED' };
  const other = subscription.pauses.find((one) => touches(one, pause));
  if (other !== undefined)
    return new Conflict(
      `It is paused from ${other.startsOn} ${untilWords(other)} already: resume it first, or choose other days.`,
    );
  const pauses = [...subscription.pauses, pause].sort((one, next) => (one.startsOn < next.startsOn ? -1 : 1));
  return changed(subscription, { pauses }, startsOn, { kind: 'PAUSED', until });
}

/**
 * Goes on from a day, which is charged already; the day may lie in a period that is still open. A pause that has not
 * begun by then is taken back whole.
 */
export function resumeSubscription(
  subscription: Subscription,
  when: When,
  now: Today,
): Decided | MoveNotAllowed | InvalidInput {
  const refusal = moveRefusal(subscription, 'RESUME', now.today);
  if (refusal !== null) return refusal;
  const pause = subscription.pauses.find(
    ({ because, endsOn }) => because === 'PAUSED' && (endsOn === null || endsOn > now.today),
  );
  const day = dayOfChange(subscription, when, now);
  if (day instanceof InvalidInput) return day;
  if (pause === undefined || (pause.endsOn !== null && day >= pause.endsOn))
    return InvalidInput.at('effectiveOn', `it goes on at ${pause?.endsOn ?? 'once'} by itself: choose an earlier day`);
  const others = subscription.pauses.filter((one) => one !== pause);
  if (day <= pause.startsOn) {
    const since = laterOf(now.today, subscription.startsOn);
    return changed(subscription, { pauses: others }, since, { kind: 'PAUSE_WITHDRAWN', of: pause.startsOn });
  }
  const pauses = subscription.pauses.map((one) => (one === pause ? { ...one, endsOn: day } : one));
  return changed(subscription, { pauses }, day, { kind: 'RESUMED', pausedOn: pause.startsOn });
}

/** Two pauses that meet would be one: it is extended by resuming it and pausing anew. */
function touches(one: OpenSpan, other: OpenSpan): boolean {
  return overlaps(one, other) || one.endsOn === other.startsOn || other.endsOn === one.startsOn;
}

function untilWords({ endsOn }: OpenSpan): string {
  return endsOn === null ? 'on' : `until ${endsOn}`;
}
