import { addDays, type LocalDate } from '@otpless/period/local-date';
import { Conflict, type FieldProblem, InvalidInput } from '@otpless/problem/problem';
import { longListProblems, repeated } from './naming';
import type { PlanVersionNotActive } from './plan-version-refusals';
import { layOutPhases, type PlannedPhase } from './planned-phases';
import type { Account, Assignment, LicenceQuantity, Subscription } from './subscription';
import { versionRefusal } from './version-refusal';

export interface SubscribeRequest {
  readonly startsOn: LocalDate;
  /** The end of the last phase, where that does not say it itself. */
  readonly endsOn: LocalDate | null;
  /** The account's own where none is named. */
  readonly currency: string | null;
  readonly phases: readonly PlannedPhase[];
  /** By the key of the card: what is held from the first day on. */
  readonly licences: readonly Pick<LicenceQuantity, 'rateCardKey' | 'quantity'>[];
  /** Null where it is not offered by an experiment. */
  readonly assignment: Assignment | null;
}

const mostMembers = 500;
const mostPhases = 100;
const mostLicences = 200;

/** What is too long in a request, before anything that it names is looked for. */
export function longRequestProblems(request: {
  readonly memberAccountIds: readonly string[];
  readonly phases: readonly unknown[];
  readonly licences: readonly unknown[];
}): FieldProblem[] {
  return [
    ...longListProblems('memberAccountIds', request.memberAccountIds, mostMembers),
    ...longListProblems('phases', request.phases, mostPhases),
    ...longListProblems('licences', request.licences, mostLicences),
  ];
}

/** How long ago a contract may have begun before it is entered: what is older is a slip of the keyboard. */
export const longestBackdatingDays = 366;

/**
 * Decides a subscription: whether the versions are offered comes first, then the request, then the accounts. It may
 * begin in the past: nothing of a new subscription is billed yet.
 */
export function subscribe(
  request: SubscribeRequest,
  account: Account,
  members: readonly Account[],
  today: LocalDate,
  identity: Pick<Subscription, 'id' | 'createdAt'>,
): Subscription | PlanVersionNotActive | InvalidInput | Conflict {
  for (const { version, path } of request.phases) {
    const of = { accountId: account.id, currency: account.currency };
    const refusal = versionRefusal(version, of, `${path}planVersionId`);
    if (refusal !== null) return refusal;
  }
  const laidOut = layOutPhases(request.startsOn, request.phases);
  if (laidOut instanceof InvalidInput) return laidOut;
  const endsOn = laidOut.endsOn ?? request.endsOn;
  const problems = [...requestProblems(request, account, today, endsOn), ...memberProblems(account, members)];
  if (problems.length > 0) return new InvalidInput(problems);
  const archived = [account, ...members].find(({ status }) => status !== 'ACTIVE');
  if (archived !== undefined) return new Conflict(`Account ${archived.id} is archived: restore it first.`);
  const { startsOn } = request;
  return {
    ...identity,
    accountId: account.id,
    memberAccountIds: members.map(({ id }) => id),
    currency: account.currency,
    startsOn,
    endsOn,
    agreedEndsOn: endsOn,
    terms: laidOut.terms,
    pauses: [],
    licences: request.licences.map((licence) => ({ ...licence, effectiveOn: startsOn })),
    overrides: [],
    coupons: [],
    experimentId: request.assignment?.experimentId ?? null,
    armKey: request.assignment?.armKey ?? null,
    cancelledAt: null,
    revision: 1,
  };
}

function requestProblems(
  request: SubscribeRequest,
  account: Account,
  today: LocalDate,
  endsOn: LocalDate | null,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const earliest = addDays(today, -longestBackdatingDays);
  if (request.startsOn < earliest)
    problems.push({ path: 'startsOn', message: `it can begin on ${earliest} at the earliest` });
  if (endsOn !== null && endsOn <= request.startsOn)
    problems.push({ path: 'endsOn', message: `the first day without it lies after ${request.startsOn}` });
  if (request.endsOn !== null && endsOn !== request.endsOn)
    problems.push({ path: 'endsOn', message: `its last phase ends on ${endsOn}: leave this out` });
  if (request.currency !== null && request.currency !== account.currency)
    problems.push({ path: 'currency', message: `the account is billed in ${account.currency}: leave this out` });
  return problems;
}

/** Usage of several accounts is priced together in one currency, and by the days of one calendar. */
function memberProblems(account: Account, members: readonly Account[]): FieldProblem[] {
  const ids = [account.id, ...members.map(({ id }) => id)];
  const path = (index: number) => `memberAccountIds.${index}`;
  return [
    ...repeated(ids).map((at) => ({ path: path(at - 1), message: `${ids[at]} is named already: name it once` })),
    ...members.flatMap(({ currency, timeZone }, index) => [
      ...(currency === account.currency
        ? []
        : [{ path: path(index), message: `it is billed in ${currency}, the paying account in ${account.currency}` }]),
      ...(timeZone === account.timeZone
        ? []
        : [
            {
              path: path(index),
              message: `its days are those of ${timeZone}, the paying account's of ${account.timeZone}`,
            },
          ]),
    ]),
  ];
}
