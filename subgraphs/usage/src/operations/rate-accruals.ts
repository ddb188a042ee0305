import { accrualChanged, type AccrualChanged } from '@otpless/contracts/usage/accrual-changed';
import { localDateAt } from '@otpless/period/time-zone';
import type { Clock } from '@otpless/service/clock';
import { runWithRequestId } from '@otpless/service/request-context';
import { invariant } from '@otpless/problem/invariant';
import { type Accrual, revised } from '../domain/accrual';
import { invoiceableCharges } from '../domain/charge';
import { rateAccrual } from '../domain/rate-accrual';
import type { Stores, Transact } from './ports';
import type { Mark } from './total-ports';
import { markLaterOnes, sourcesOf } from './rating-sources';

/** The day that the platform's own figures are of. */
export const OVERVIEW_TIME_ZONE = 'Asia/Kolkata';
const MARKS = 5000;

/**
 * Rates every marked accrual as a whole from what its meters counted, and tells those that changed. Marks and totals
 * commit together, so an accrual is rated at least once after the last event that moved it. Answers how many marks it took.
 */
export function rateMarked(transact: Transact, clock: Clock) {
  return (): Promise<number> =>
    transact('FREE', async (stores) => {
      const marks = await stores.totals.takeMarks(MARKS);
      const newest = newestByAccrual(marks);
      const held = await stores.accruals.hold([...newest.keys()]);
      const open = held.filter(({ state }) => state !== 'FINAL');
      await rate(
        stores,
        clock.now(),
        open.map((accrual) => ({ before: accrual, after: received(accrual, newest) })),
        requestOf(newest),
      );
      return marks.length;
    });
}

export interface Move {
  readonly before: Accrual;
  /** The same with what the clock or new events changed; its charges are still those of before. */
  readonly after: Accrual;
}

/** Rates accruals that are held by this transaction, saves those that changed and appends what is told of them. */
export async function rate(
  stores: Stores,
  now: Date,
  moves: readonly Move[],
  requestIdOf: (accrualId: string) => string | undefined = () => undefined,
): Promise<Accrual[]> {
  const sources = await sourcesOf(stores, moves);
  const changed: { before: Accrual; next: Accrual }[] = [];
  for (const { before, after } of [...moves].sort(byBeginning)) {
    const { contract, ...known } = sources.of(after);
    const today = localDateAt(now, after.timeZone);
    const rated = { ...after, ...rateAccrual(after, contract, { ...known, today }) };
    sources.rated(rated);
    const next = revised(rated, now);
    if (next !== null) changed.push({ before, next });
  }
  await stores.accruals.saveRated(changed.map(({ next }) => next));
  await beginDay(stores, now, changed);
  await markLaterOnes(
    stores,
    changed.map(({ next }) => next),
    sources,
  );
  for (const [requestId, accruals] of byRequest(
    changed.map(({ next }) => next),
    requestIdOf,
  )) {
    const append = () => stores.outbox.appendAll(accrualChanged, accruals.map(told));
    await (requestId === undefined ? append() : runWithRequestId(requestId, append));
  }
  return changed.map(({ next }) => next);
}

/** An accrual that is new, but whose period began before today, counts for today from what it was found to be. */
async function beginDay(
  stores: Stores,
  now: Date,
  changed: readonly { readonly before: Accrual; readonly next: Accrual }[],
): Promise<void> {
  const today = localDateAt(now, OVERVIEW_TIME_ZONE);
  await stores.accruals.beginDay(
    today,
    changed.map(({ before, next }) => {
      const foundLate = before.revision === 0 && localDateAt(next.startsAt, OVERVIEW_TIME_ZONE) < today;
      return { accrualId: next.id, total: foundLate ? next.total : before.total };
    }),
  );
}

function byBeginning({ after: one }: Move, { after: other }: Move): number {
  return one.startsOn.localeCompare(other.startsOn);
}

function newestByAccrual(marks: readonly Mark[]): Map<string, Mark> {
  const newest = new Map<string, Mark>();
  for (const mark of marks) {
    const known = newest.get(mark.accrualId);
    if (known === undefined || (known.receivedAt ?? 0) < (mark.receivedAt ?? 0)) newest.set(mark.accrualId, mark);
  }
  return newest;
}

const requestOf = (newest: ReadonlyMap<string, Mark>) => (accrualId: string) => newest.get(accrualId)?.requestId;

function received(accrual: Accrual, newest: ReadonlyMap<string, Mark>): Accrual {
  const receivedAt = newest.get(accrual.id)?.receivedAt ?? null;
  const { lastEventReceivedAt } = accrual;
  return receivedAt === null || (lastEventReceivedAt !== null && receivedAt <= lastEventReceivedAt)
    ? accrual
    : { ...accrual, lastEventReceivedAt: receivedAt };
}

function byRequest(
  accruals: readonly Accrual[],
  requestIdOf: (accrualId: string) => string | undefined,
): Map<string | undefined, Accrual[]> {
  const requests = new Map<string | undefined, Accrual[]>();
  for (const accrual of accruals) {
    const requestId = requestIdOf(accrual.id);
    requests.set(requestId, [...(requests.get(requestId) ?? []), accrual]);
  }
  return requests;
}

function told(accrual: Accrual): AccrualChanged {
  invariant(accrual.ratedAt !== null, 'only a rated accrual is told');
  return {
    accrualId: accrual.id,
    revision: accrual.revision,
    subscriptionId: accrual.subscriptionId,
    accountId: accrual.accountId,
    payerAccountId: accrual.payerAccountId,
    paymentMode: accrual.paymentMode,
    planVersionId: accrual.planVersionId,
    planName: accrual.planName,
    planVersionNumber: accrual.planVersionNumber,
    currency: accrual.currency,
    period: { startsOn: accrual.startsOn, endsOn: accrual.endsOn },
    timeZone: accrual.timeZone,
    graceEndsAt: accrual.graceEndsAt.toISOString(),
    state: accrual.state,
    total: accrual.total,
    charges: invoiceableCharges(accrual.charges, accrual.currency).map((charge) => ({
      ...charge,
      working: [...charge.working],
    })),
    grants: [...accrual.grants],
    entitlements: [...accrual.entitlements],
    ratedAt: accrual.ratedAt.toISOString(),
    lastEventReceivedAt: accrual.lastEventReceivedAt?.toISOString() ?? null,
  };
}
