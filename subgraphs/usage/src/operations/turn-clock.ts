import type { Clock } from '@otpless/service/clock';
import { currentRequestId } from '@otpless/service/request-context';
import { stateAt } from '../domain/accrual-state';
import { nextDayOf } from '../domain/next-change';
import type { Stores, Transact } from './ports';
import { rate } from './rate-accruals';
import { syncContract } from './sync-contract';

const CONTRACTS = 100;
const ACCRUALS = 200;

/** Tells a moment up to which everything received has been counted, where it is known; null where it is not yet. */
export type ConsumedAt = () => Promise<Date | null>;

/**
 * What the clock does by itself: periods begin (with their fixed fees, whether anything is used or not), accruals that
 * grow by the day are rated again, and all go from OPEN to GRACE to FINAL. Answers how many contracts and accruals it moved, so that the caller goes on until nothing is due.
 */
export function turnClock(transact: Transact, clock: Clock, consumedAt: ConsumedAt) {
  return async (): Promise<number> => {
    const contracts = await beginPeriods(transact, clock);
    const days = await beginDays(transact, clock);
    const waiting = await transact('FREE', ({ accruals }) => accruals.waitsForFinal(clock.now()));
    const consumed = waiting ? await consumedAt() : null;
    return contracts + days + (await moveAccruals(transact, clock, consumed));
  };
}

async function beginPeriods(transact: Transact, clock: Clock): Promise<number> {
  const now = clock.now();
  const due = await transact('FREE', ({ projections }) => projections.contractsDue(now, CONTRACTS));
  if (due.length === 0) return 0;
  return transact('EXCLUSIVE', async (stores) => {
    for (const subscriptionId of due) await syncContract(stores, subscriptionId, now);
    return due.length;
  });
}

/** Accruals that grow by the day are rated again, like those that events have moved. */
async function beginDays(transact: Transact, clock: Clock): Promise<number> {
  const now = clock.now();
  const due = await transact('FREE', ({ accruals }) => accruals.changing(now, ACCRUALS));
  if (due.length === 0) return 0;
  return transact('FREE', async ({ accruals, totals }) => {
    const held = await accruals.hold(due);
    await accruals.setNextChanges(held.map((accrual) => ({ accrualId: accrual.id, at: nextDayOf(accrual, now) })));
    const requestId = currentRequestId();
    await totals.mark(held.map(({ id }) => ({ accrualId: id, receivedAt: null, requestId })));
    return held.length;
  });
}

async function moveAccruals(transact: Transact, clock: Clock, consumedAt: Date | null): Promise<number> {
  const now = clock.now();
  const due = await transact('FREE', ({ accruals }) => accruals.due(now, consumedAt, ACCRUALS));
  if (due.length === 0) return 0;
  // Exclusive: no batch may add to an accrual while it becomes FINAL.
  return transact('EXCLUSIVE', (stores) => moveHeld(stores, due, now, consumedAt));
}

async function moveHeld(stores: Stores, due: readonly string[], now: Date, consumedAt: Date | null): Promise<number> {
  const held = await stores.accruals.hold(due);
  const moves = held
    .map((before) => ({ before, after: { ...before, state: stateAt(before, now, consumedAt) } }))
    .filter(({ before, after }) => before.state !== after.state);
  await rate(stores, now, moves);
  if (moves.length > 0) await stores.knowledge.changed();
  return moves.length;
}
