import { withBoundMoney } from '../domain/bound-money';
import type { AccrualDraw } from '../domain/accrual-draw';
import type { BookChange, Stores } from './ports';
import { sayBalances, sayDraws } from './say';

/** Saves what decisions changed in books, and says it: each wallet's balance, and every draw that was made. */
export async function record({ books, outbox }: Stores, decisions: readonly BookChange[], at: Date): Promise<void> {
  if (decisions.length === 0) return;
  const changes = decisions.map(({ before, after }) => ({
    before,
    after: withBoundMoney(
      { ...after, wallet: { ...after.wallet, revision: before.wallet.revision + 1, updatedAt: at } },
      at,
    ),
  }));
  await books.save(changes);
  await sayDraws(
    outbox,
    changes.flatMap(({ before, after }) => drawnSince(before.accruals, after.accruals)),
  );
  await sayBalances(
    outbox,
    changes.map(({ after }) => after.wallet),
  );
}

function drawnSince(before: readonly AccrualDraw[], after: readonly AccrualDraw[]): AccrualDraw[] {
  const known = new Map(before.map(({ accrualId, revision }) => [accrualId, revision]));
  return after.filter(({ accrualId, revision }) => revision !== known.get(accrualId));
}
