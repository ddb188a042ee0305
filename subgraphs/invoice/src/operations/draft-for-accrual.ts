import { reasonToSkip } from '../domain/billability';
import { draftInvoice, type InvoiceDraft } from '../domain/invoice';
import type { Advance } from '../domain/advance';
import type { ProjectedAccrual, Stores } from './ports';

/** Why no invoice is made of an accrual. */
export class NotBillable {
  constructor(readonly reason: string) {}
}

/** Makes the invoice that an accrual would become at this moment, or says why it becomes none. */
export async function draftForFinal(
  stores: Stores,
  accrual: ProjectedAccrual,
  advancesOf: (accountId: string, currency: string) => Promise<Advance[]>,
): Promise<InvoiceDraft | NotBillable> {
  const account = await stores.accounts.get(accrual.accountId);
  const draws = accrual.paymentMode === 'PREPAID' ? await stores.draws.get(accrual.id) : null;
  const reason = reasonToSkip(accrual, draws, account !== null);
  if (reason !== null || account === null) return new NotBillable(reason ?? 'Its account is unknown.');
  const advances = draws === null ? [] : await advancesOf(accrual.accountId, accrual.total.currency);
  return draftInvoice({ accrual, account, seller: await stores.sellers.get(), draws, advances });
}

/** What a running period looks like as an invoice now; null while the account's tax data are on their way. */
export async function draftForRunning(stores: Stores, accrual: ProjectedAccrual): Promise<InvoiceDraft | null> {
  const account = await stores.accounts.get(accrual.accountId);
  if (account === null) return null;
  const draws = accrual.paymentMode === 'PREPAID' ? await stores.draws.get(accrual.id) : null;
  const advances = draws === null ? [] : await stores.advances.peek(accrual.accountId, accrual.total.currency);
  return draftInvoice({ accrual, account, seller: await stores.sellers.get(), draws, advances });
}
