import type { Clock } from '@otpless/service/clock';
import { newId } from '@otpless/service/identifiers';
import { addPromotionalMoney } from '../domain/add-money';
import type { PlanGrant } from '../domain/plan-grant';
import type { WalletBook } from '../domain/wallet-book';
import type { PostedPlanGrant, Stores, Transact } from './ports';
import { record } from './record';

const WALLETS_AT_ONCE = 20;

/**
 * Posts what plans give away to the wallets of those who pay, once there is a wallet and, of what is granted once it is
 * paid, once the accrual is drawn whole. Key: subscription, reference. Answers how many it posted.
 */
export function postPlanGrants(transact: Transact, clock: Clock) {
  return async (): Promise<number> => {
    let posted = 0;
    for (;;) {
      const count = await transact((stores) => postSome(stores, clock.now()));
      if (count === 0) return posted;
      posted += count;
    }
  };
}

async function postSome(stores: Stores, at: Date): Promise<number> {
  const walletIds = await stores.planGrants.walletsWithReady(WALLETS_AT_ONCE);
  if (walletIds.length === 0) return 0;
  const books = await stores.books.lock([...walletIds].sort());
  const ready = await stores.planGrants.lockReady(books.map(({ wallet }) => wallet.id));
  const changes = books.map((before) => granted(before, ready.get(before.wallet.id) ?? [], at));
  await record(
    stores,
    changes.filter(({ posted }) => posted.length > 0),
    at,
  );
  const posted = changes.flatMap((change) => change.posted);
  await stores.planGrants.posted(posted, at);
  return posted.length;
}

function granted(before: WalletBook, grants: readonly PlanGrant[], at: Date) {
  const posted: PostedPlanGrant[] = grants.map((grant) => ({ grant, grantId: newId('gra') }));
  const after = posted.reduce(
    (book, { grant, grantId }) =>
      addPromotionalMoney(book, {
        grantId,
        cause: `plan-grant:${grant.subscriptionId}:${grant.reference}`,
        reason: `${grant.planName}: ${grant.rateCardKey}`,
        amount: grant.amount,
        priority: grant.priority,
        expiresAt: grant.expiresAt,
        scope: grant.scope,
        at,
      }),
    before,
  );
  return { before, after, posted };
}
