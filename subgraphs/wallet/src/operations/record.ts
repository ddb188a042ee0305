import type { BookChange, Stores } from './ports';
import { sayBalance, sayDraw } from './say';

/** Saves what decisions changed in books, and says it: each wallet's balance, and every draw that was made. */
export async function record({ books, outbox }: Stores, decisions: readonly BookChange[], at: Date): Promise<void> {
  if (decisions.length === 0) return;
  const changes = decisions.map(({ before, after }) => ({
    before,
    after: { ...after, wallet: { ...after.wallet, revision: before.wallet.revision + 1, updatedAt: at } },
  }));
  await books.save(changes);
  for (const { before, after } of changes) {
    const known = new Map(before.accruals.map(({ accrualId, revision }) => [accrualId, revision]));
    for (const accrual of after.accruals)
      if (accrual.revision !== known.get(accrual.accrualId)) await sayDraw(outbox, accrual);
    await sayBalance(outbox, after.wallet);
  }
}
