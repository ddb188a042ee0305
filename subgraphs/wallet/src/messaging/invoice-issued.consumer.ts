import { invoiceIssued } from '@otpless/contracts/invoice/invoice-issued';
import { consumeFacts } from '@otpless/service/consume-facts';
import type { Consumer, Consumption } from './consumer';

/** Wallets are trued up to the lines of issued invoices. Key: invoice, accrual. */
export function roundToInvoiceIssued({ operations, ...consumption }: Consumption): Promise<Consumer> {
  return consumeFacts({
    ...consumption,
    definition: invoiceIssued,
    handle: (facts) => operations.roundToInvoices(facts.map(({ payload }) => payload)),
  });
}
