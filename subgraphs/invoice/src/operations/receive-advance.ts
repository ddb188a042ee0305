import { advanceReceived } from '@otpless/contracts/invoice/advance-received';
import type { TopUpRequested } from '@otpless/contracts/wallet/top-up-requested';
import { Money } from '@otpless/money/money';
import { invariant } from '@otpless/problem/invariant';
import { buyerOnDocument } from '../domain/buyer';
import { documentNumber } from '../domain/document-number';
import { financialYearOf, issueDateOf } from '../domain/financial-year';
import { splitAdvance } from '../domain/gst/advance-tax';
import { STANDARD_RATE } from '../domain/gst/rates';
import { totalTax } from '../domain/gst/tax';
import type { ReceiptVoucher } from '../domain/receipt-voucher';
import { sellerOnDocument } from '../domain/seller';
import { settleAhead } from '../domain/set-off';
import { treatmentOfSale } from '../domain/treatment-of-sale';
import type { Stores, Tools } from './ports';

/**
 * Records the payment behind a top-up and receipts it as an advance: its tax is split off, its net is for the wallet.
 * Key: top-up; one that has its voucher already is left as it is.
 */
export function receiveAdvance({ transact, clock, newId }: Tools, topUp: TopUpRequested): Promise<void> {
  return transact(async (stores) => {
    const { advances, vouchers } = stores;
    // Also keeps two deliveries of one top-up apart: the second waits here and then finds the voucher.
    const ahead = await advances.aheadForUpdate(topUp.accountId, topUp.currency);
    if (await vouchers.existsFor(topUp.topUpId)) return;
    const ids = { paymentId: newId('pay'), voucherId: newId('rcv') };
    const voucher = await makeVoucher(stores, topUp, ids, clock.now());
    const settled = settleAhead(voucher, ahead);
    await stores.payments.add({
      id: ids.paymentId,
      accountId: topUp.accountId,
      purpose: { topUpId: topUp.topUpId },
      amount: voucher.gross,
      ...topUp.payment,
      recordedAt: voucher.receivedAt,
      recordedBy: 'wallet',
    });
    await vouchers.add(voucher, settled.advance);
    await advances.saveAhead(topUp.accountId, settled.ahead);
    await sayReceived(stores, voucher);
  });
}

async function makeVoucher(
  { accounts, sellers, numbers }: Stores,
  topUp: TopUpRequested,
  { paymentId, voucherId }: { paymentId: string; voucherId: string },
  receivedAt: Date,
): Promise<ReceiptVoucher> {
  const account = await accounts.get(topUp.accountId);
  // Thrown, so that the fact is delivered again: the account's own fact is under way on another consumer.
  invariant(account !== null, `the account ${topUp.accountId} of the top-up ${topUp.topUpId} is known`);
  const profile = await sellers.get();
  const [seller, buyer] = [sellerOnDocument(profile), buyerOnDocument(account)];
  const split = splitAdvance(
    Money.of(topUp.gross, topUp.currency).roundedToMinorUnit(),
    treatmentOfSale(seller, profile, buyer),
    STANDARD_RATE,
  );
  const year = financialYearOf(issueDateOf(receivedAt));
  const number = documentNumber('RECEIPT_VOUCHER', year, await numbers.next(seller.gstin, year, 'RECEIPT_VOUCHER'));
  const { accountId, topUpId, walletId } = topUp;
  return { id: voucherId, number, accountId, topUpId, walletId, paymentId, ...split, seller, buyer, receivedAt };
}

function sayReceived({ outbox }: Stores, voucher: ReceiptVoucher): Promise<void> {
  const { currency } = voucher.gross;
  return outbox.append(advanceReceived, {
    topUpId: voucher.topUpId,
    walletId: voucher.walletId,
    accountId: voucher.accountId,
    paymentId: voucher.paymentId,
    receiptVoucherId: voucher.id,
    receiptNumber: voucher.number,
    currency,
    gross: voucher.gross.toFixed(),
    net: voucher.net.toFixed(),
    tax: totalTax(voucher.taxes, currency).toFixed(),
    receivedAt: voucher.receivedAt.toISOString(),
  });
}
