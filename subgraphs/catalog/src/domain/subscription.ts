import { addDays, type LocalDate } from '@otpless/period/local-date';
import { invariant } from '@otpless/problem/invariant';
import { Conflict, type FieldProblem, InvalidInput } from '@otpless/problem/problem';
import type { PlanVersion } from './plan-version';
import { PlanVersionNotActive } from './plan-version-refusals';
import { overlaps, type OpenSpan } from './span';

/** What catalog knows of an account, from the customer subgraph's facts. */
export interface Account {
  readonly id: string;
  readonly revision: number;
  readonly currency: string;
  readonly status: 'ACTIVE' | 'ARCHIVED';
  readonly timeZone: string;
}

/** One plan version for a span of the subscription; phases follow each other without a gap. */
export interface Phase extends OpenSpan {
  readonly planVersionId: string;
}

/** An account on a plan version for a span of local days. */
export interface Subscription extends OpenSpan {
  readonly id: string;
  readonly accountId: string;
  readonly currency: string;
  readonly phases: readonly Phase[];
  readonly cancelledAt: Date | null;
  readonly revision: number;
  readonly createdAt: Date;
}

export interface SubscribeRequest extends OpenSpan {
  /** The account's own where none is named. */
  readonly currency: string | null;
}

/** A subscription of the account that goes on, with the meters its plan versions use. */
export interface MeteredSubscription {
  readonly subscription: Subscription;
  readonly meterIds: readonly string[];
}

/** Decides a subscription: whether the version is offered comes first, then the request, then what else is there. */
export function subscribe(
  request: SubscribeRequest,
  account: Account,
  version: PlanVersion,
  meterIds: readonly string[],
  others: readonly MeteredSubscription[],
  identity: Pick<Subscription, 'id' | 'createdAt'>,
): Subscription | PlanVersionNotActive | InvalidInput | Conflict {
  if (version.status !== 'ACTIVE') return new PlanVersionNotActive(version.number, version.status);
  const problems = requestProblems(request, account, version);
  if (problems.length > 0) return new InvalidInput(problems);
  if (account.status !== 'ACTIVE') return new Conflict(`Account ${account.id} is archived: restore it first.`);
  const { startsOn, endsOn } = request;
  const rival = others.find(
    (other) => overlaps(other.subscription, request) && other.meterIds.some((meterId) => meterIds.includes(meterId)),
  );
  if (rival !== undefined) return meterTaken(rival.subscription);
  return {
    ...identity,
    accountId: account.id,
    currency: account.currency,
    startsOn,
    endsOn,
    phases: [{ startsOn, endsOn, planVersionId: version.id }],
    cancelledAt: null,
    revision: 1,
  };
}

/**
 * Ends a subscription on a day to come, the first it no longer holds: "cancel now" is the next local midnight, since
 * the days before are rated already. Saying the same day again changes nothing.
 */
export function cancelSubscription(
  subscription: Subscription,
  endsOn: LocalDate,
  today: LocalDate,
  at: Date,
): Subscription | InvalidInput | Conflict {
  if (subscription.cancelledAt !== null && subscription.endsOn === endsOn) return subscription;
  if (subscription.endsOn !== null && subscription.endsOn <= today)
    return new Conflict(`The subscription ended on ${subscription.endsOn}.`);
  const tomorrow = addDays(today, 1);
  const earliest = subscription.startsOn > tomorrow ? subscription.startsOn : tomorrow;
  if (endsOn < earliest) return InvalidInput.at('endsOn', `the earliest day it can end on is ${earliest}`);
  if (subscription.endsOn !== null && endsOn > subscription.endsOn)
    return InvalidInput.at('endsOn', `it ends on ${subscription.endsOn} already: choose that day or an earlier one`);
  return {
    ...subscription,
    endsOn,
    phases: cutShort(subscription.phases, endsOn),
    cancelledAt: at,
    revision: subscription.revision + 1,
  };
}

/** The phase a day lies in; before the first it is the first, after the last it is the last. */
export function phaseOn({ phases }: Subscription, date: LocalDate): Phase {
  const [first, ...later] = phases;
  invariant(first !== undefined, 'a subscription has a phase');
  return later.reduce((found, phase) => (phase.startsOn <= date ? phase : found), first);
}

/** A phase that would begin at the end is dropped; the first stays, even when nothing of it is left. */
function cutShort(phases: readonly Phase[], endsOn: LocalDate): Phase[] {
  return phases
    .filter(({ startsOn }, index) => index === 0 || startsOn < endsOn)
    .map((phase) => (phase.endsOn === null || phase.endsOn > endsOn ? { ...phase, endsOn } : phase));
}

function requestProblems(request: SubscribeRequest, account: Account, version: PlanVersion): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (request.endsOn !== null && request.endsOn <= request.startsOn)
    problems.push({ path: 'endsOn', message: `the first day without it lies after ${request.startsOn}` });
  if (request.currency !== null && request.currency !== account.currency)
    problems.push({ path: 'currency', message: `the account is billed in ${account.currency}: leave this out` });
  if (!version.currencies.includes(account.currency))
    problems.push({
      path: 'planVersionId',
      message: `the version is offered in ${version.currencies.join(', ')}, the account is billed in ${account.currency}`,
    });
  return problems;
}

function meterTaken({ id, startsOn, endsOn }: Subscription): Conflict {
  const span = endsOn === null ? `from ${startsOn} on` : `from ${startsOn} until ${endsOn}`;
  return new Conflict(
    `Subscription ${id} counts by a meter of this version ${span}: end it first, or start this one after it.`,
  );
}
