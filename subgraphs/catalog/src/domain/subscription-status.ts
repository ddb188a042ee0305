import type { LocalDate } from '@otpless/period/local-date';
import { Problem } from '@otpless/problem/problem';
import { phaseOn, scheduleOf } from './schedule';
import { holds } from './span';
import type { Subscription } from './subscription';

export const subscriptionStatuses = ['SCHEDULED', 'TRIALING', 'ACTIVE', 'PAUSED', 'CANCELLED', 'ENDED'] as const;
export type SubscriptionStatus = (typeof subscriptionStatuses)[number];

/**
 * Where a subscription stands on a local day of its account. Nothing is stored: the calendar moves it on. One that was
 * cancelled for a later day stays what it is until then; one cancelled before it began never was.
 */
export function subscriptionStatus(subscription: Subscription, today: LocalDate): SubscriptionStatus {
  const { startsOn, endsOn, cancelledAt, pauses } = subscription;
  if (endsOn !== null && (endsOn <= today || endsOn <= startsOn)) return cancelledAt === null ? 'ENDED' : 'CANCELLED';
  const beginsAgain = pauses.some((pause) => pause.because === 'ENDED' && holds(pause, today));
  if (today < startsOn || beginsAgain) return 'SCHEDULED';
  switch (phaseOn(scheduleOf(subscription), today).state) {
    case 'RUNNING':
      return 'ACTIVE';
    case 'TRIAL':
      return 'TRIALING';
    case 'PAUSED':
      return 'PAUSED';
  }
}

export const subscriptionMoves = [
  'CHANGE_PLAN',
  'CHANGE_TERMS',
  'PAUSE',
  'RESUME',
  'CANCEL',
  'WITHDRAW_CANCELLATION',
  'REACTIVATE',
] as const;
/** What can be done with a subscription; licences, overrides and coupons are changes of its terms. */
export type SubscriptionMove = (typeof subscriptionMoves)[number];

const whileItRuns: readonly SubscriptionMove[] = [
  'CHANGE_PLAN',
  'CHANGE_TERMS',
  'PAUSE',
  'RESUME',
  'CANCEL',
  'WITHDRAW_CANCELLATION',
];

/** The moves a status allows; whether there is a pause or a cancellation to take back is for the move itself to say. */
const movesOf: Readonly<Record<SubscriptionStatus, readonly SubscriptionMove[]>> = {
  SCHEDULED: whileItRuns,
  TRIALING: whileItRuns,
  ACTIVE: whileItRuns,
  PAUSED: whileItRuns,
  CANCELLED: ['REACTIVATE'],
  ENDED: ['REACTIVATE'],
};

/** The moves that make sense on a day: those its status allows, as far as there is something to move. */
export function allowedMoves(subscription: Subscription, today: LocalDate): SubscriptionMove[] {
  const { cancelledAt, pauses } = subscription;
  const pauseAhead = pauses.some(({ because, endsOn }) => because === 'PAUSED' && (endsOn === null || endsOn > today));
  return movesOf[subscriptionStatus(subscription, today)].filter((move) => {
    if (move === 'RESUME') return pauseAhead;
    return move !== 'WITHDRAW_CANCELLATION' || cancelledAt !== null;
  });
}

/** The status of the subscription does not allow the move. */
export class MoveNotAllowed extends Problem {
  readonly typeName = 'MoveNotAllowed';

  constructor(
    readonly move: SubscriptionMove,
    readonly status: SubscriptionStatus,
    readonly allowed: readonly SubscriptionMove[],
  ) {
    super(
      `The subscription is ${status}: ${inWords(move)} is not possible. ` +
        (allowed.length === 0 ? 'Nothing is.' : `What is: ${allowed.map(inWords).join(', ')}.`),
    );
  }
}

/** The refusal of a move that the status, or what there is, does not allow. */
export function moveRefusal(
  subscription: Subscription,
  move: SubscriptionMove,
  today: LocalDate,
): MoveNotAllowed | null {
  const allowed = allowedMoves(subscription, today);
  if (allowed.includes(move)) return null;
  return new MoveNotAllowed(move, subscriptionStatus(subscription, today), allowed);
}

function inWords(move: SubscriptionMove): string {
  return move.toLowerCase().replaceAll('_', ' ');
}
