import type { AccountChanged } from '@otpless/contracts/customer/account-changed';
import type { AccrualChanged } from '@otpless/contracts/usage/accrual-changed';
import type { DrawRecorded } from '@otpless/contracts/wallet/draw-recorded';
import type { TopUpRequested } from '@otpless/contracts/wallet/top-up-requested';
import type { SellerProfile } from '../domain/seller';
import { projectAccounts, projectAccruals, projectDraws } from './project-facts';
import type { Tools } from './ports';
import { invoiceHistory, invoicesOfAccount, type ListInvoices, listInvoices, readInvoices } from './read-invoices';
import { receiveAdvance } from './receive-advance';
import { recordPayment, type RecordPaymentRequest } from './record-payment';
import { runBilling, type RunBillingRequest } from './run-billing';
import { updateSellerProfile } from './update-seller-profile';

export type InvoiceOperations = ReturnType<typeof invoiceOperations>;

interface Keyset {
  readonly after: { readonly at: string; readonly id: string } | null;
  readonly limit: number;
}

/** Everything that can be asked of invoicing, over one database and clock. */
export function invoiceOperations(tools: Tools) {
  const { transact } = tools;
  return {
    projectAccounts: (facts: readonly AccountChanged[]) => projectAccounts(transact, facts),
    projectAccruals: (facts: readonly AccrualChanged[]) => projectAccruals(transact, facts),
    projectDraws: (facts: readonly DrawRecorded[]) => projectDraws(transact, facts),
    receiveAdvance: (topUp: TopUpRequested) => receiveAdvance(tools, topUp),
    runBilling: (request: RunBillingRequest, actor: string) => runBilling(tools, request, actor),
    recordPayment: (request: RecordPaymentRequest, actor: string) => recordPayment(tools, request, actor),
    updateSellerProfile: (change: Partial<SellerProfile>) => updateSellerProfile(tools, change),
    invoices: (ids: readonly string[]) => readInvoices(transact, ids),
    listInvoices: (query: ListInvoices) => listInvoices(transact, query),
    invoicesOfAccount: (accountId: string, first: number) => invoicesOfAccount(transact, accountId, first),
    invoiceHistory: (invoiceId: string) => invoiceHistory(transact, invoiceId),
    invoiceDocument: (invoiceId: string) => transact(({ invoices }) => invoices.documentOf(invoiceId)),
    sellerProfile: () => transact(({ sellers }) => sellers.get()),
    billingRun: (id: string) => transact(({ runs }) => runs.get(id)),
    billingRuns: (keyset: Keyset) => transact(({ runs }) => runs.list(keyset)),
    receiptVouchers: (filter: Keyset & { readonly accountId: string | null }) =>
      transact(({ vouchers }) => vouchers.list(filter)),
  };
}
