import type { AdvanceReceived } from '@otpless/contracts/invoice/advance-received';
import { invariant } from '@otpless/problem/invariant';
import { Money } from '@otpless/money/money';
import type { Clock } from '@otpless/service/clock';
import { newId } from '@otpless/service/identifiers';
import { addPurchasedMoney } from '../domain/add-money';
import type { Stores, Transact } from './ports';
import { record } from './record';

/** Posts the net of receipted top-ups to their wallets. Key: top-up; one that is posted already is left alone. */
export function postTopUps(transact: Transact, clock: Clock) {
  return async (advances: readonly AdvanceReceived[]): Promise<void> => {
    for (const advance of advances) await transact((stores) => postTopUp(stores, advance, clock.now()));
  };
}

async function postTopUp(stores: Stores, advance: AdvanceReceived, at: Date): Promise<void> {
  const [book] = await stores.books.lock([advance.walletId]);
  const topUp = await stores.topUps.getForUpdate(advance.topUpId);
  invariant(book !== undefined && topUp !== null, 'only a top-up that was requested is receipted');
  if (topUp.status === 'POSTED') return;
  const net = Money.of(advance.net, book.wallet.currency);
  const tax = Money.of(advance.tax, book.wallet.currency);
  const posted = addPurchasedMoney(book, {
    kind: 'TOP_UP',
    cause: `top-up:${topUp.id}`,
    description: `Top-up, receipt ${advance.receiptNumber}`,
    against: 'RECEIPTS',
    grantId: newId('gra'),
    amount: net,
    at,
  });
  await record(stores, [{ before: book, after: posted }], at);
  await stores.topUps.save({
    ...topUp,
    net,
    tax,
    status: 'POSTED',
    receiptNumber: advance.receiptNumber,
    postedAt: at,
  });
}
