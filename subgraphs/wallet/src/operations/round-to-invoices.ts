import type { InvoiceIssued } from '@otpless/contracts/invoice/invoice-issued';
import { invariant } from '@otpless/problem/invariant';
import { Money } from '@otpless/money/money';
import type { Clock } from '@otpless/service/clock';
import { roundToInvoice } from '../domain/round-to-invoice';
import type { WalletBook } from '../domain/wallet-book';
import type { Stores, Transact } from './ports';
import { record } from './record';

/**
 * Trues wallets up to the lines of issued invoices. Key: invoice, accrual; an accrual that is closed, or was never
 * prepaid, is left alone.
 */
export function roundToInvoices(transact: Transact, clock: Clock) {
  return async (invoices: readonly InvoiceIssued[]): Promise<void> => {
    for (const invoice of invoices) await transact((stores) => roundTo(stores, invoice, clock.now()));
  };
}

async function roundTo(stores: Stores, invoice: InvoiceIssued, at: Date): Promise<void> {
  const { walletIds, withoutWallet } = await stores.accruals.whereabouts(
    invoice.accruals.map(({ accrualId }) => accrualId),
  );
  const books = await stores.books.lock([...walletIds].sort());
  const changes = books
    .map((before) => ({ before, after: rounded(before, invoice, at) }))
    .filter(({ before, after }) => before !== after);
  await record(stores, changes, at);
  invariant(
    withoutWallet.every(({ settled }) => settled),
    'an invoice is issued after its prepaid accruals are settled',
  );
  await stores.accruals.save(withoutWallet.map((accrual) => ({ ...accrual, closed: true })));
}

function rounded(book: WalletBook, { invoiceId, number, accruals }: InvoiceIssued, at: Date): WalletBook {
  return accruals.reduce(
    (soFar, { accrualId, invoiced }) =>
      roundToInvoice(
        soFar,
        { invoiceId, invoiceNumber: number, accrualId, invoiced: Money.of(invoiced, book.wallet.currency) },
        at,
      ),
    book,
  );
}
