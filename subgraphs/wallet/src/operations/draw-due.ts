import type { Clock } from '@otpless/service/clock';
import { drawAccruals } from '../domain/draw-accruals';
import { leaveUncovered } from '../domain/draw-accrual';
import type { WalletBook } from '../domain/wallet-book';
import type { Stores, Transact } from './ports';
import { record } from './record';
import { sayDraws } from './say';

/** Few, since live balances wait for the wallets that a draw holds. */
const WALLETS_AT_ONCE = 10;
const ACCRUALS_AT_ONCE = 200;

/**
 * Draws whatever is due, wallet by wallet, until nothing is, and takes expired money out. Several processes may do so
 * at once: each passes over what another one holds.
 */
export function drawDue(transact: Transact, clock: Clock) {
  return async (): Promise<number> => {
    let drawn = 0;
    for (;;) {
      const wallets = await transact((stores) => drawWallets(stores, clock.now()));
      const others = await transact((stores) => leaveOthers(stores, clock.now()));
      const moved = wallets + others;
      if (moved === 0) return drawn;
      drawn += moved;
    }
  };
}

async function drawWallets(stores: Stores, at: Date): Promise<number> {
  const books = await stores.books.lockDue(at, WALLETS_AT_ONCE);
  const drawn = books.map((book) => ({ before: book, after: drawAccruals(book, dueOf(book, at), at) }));
  await record(stores, drawn, at);
  return books.length;
}

function dueOf({ accruals }: WalletBook, at: Date): ReadonlySet<string> {
  const due = accruals.filter(({ drawDueAt }) => drawDueAt !== null && drawDueAt.getTime() <= at.getTime());
  return new Set(due.map(({ accrualId }) => accrualId));
}

/** Where there is no wallet everything is uncovered, and the invoice must hear of it all the same. */
async function leaveOthers({ accruals, outbox }: Stores, at: Date): Promise<number> {
  const due = await accruals.lockDueWithoutWallet(at, ACCRUALS_AT_ONCE);
  if (due.length === 0) return 0;
  const left = due.map((accrual) => leaveUncovered(accrual, at));
  await accruals.save(left);
  await sayDraws(outbox, left);
  return left.length;
}
