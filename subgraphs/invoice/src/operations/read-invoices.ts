import { accrualIdOf } from '../domain/invoice-id';
import type { InvoiceStatus } from '../domain/invoice-status';
import { draftForRunning } from './draft-for-accrual';
import type { InvoiceChange, ProjectedAccrual, Stores, Transact } from './ports';
import { shownIssued, type ShownInvoice, shownRunning } from './shown-invoice';

export interface ListInvoices {
  readonly accountId: string | null;
  /** Without a status: what was issued. */
  readonly status: InvoiceStatus | null;
  readonly search: string | null;
  readonly after: { readonly at: string; readonly id: string } | null;
  readonly limit: number;
}

/** Invoices by id, in the order asked; null where there is neither an invoice nor an accrual for one. */
export function readInvoices(transact: Transact, ids: readonly string[]): Promise<(ShownInvoice | null)[]> {
  return transact(async (stores) => {
    const issued = new Map((await stores.invoices.getMany(ids)).map((invoice) => [invoice.id, invoice]));
    const shown: (ShownInvoice | null)[] = [];
    for (const id of ids) {
      const invoice = issued.get(id);
      shown.push(invoice === undefined ? await readRunning(stores, id) : shownIssued(invoice));
    }
    return shown;
  });
}

/** A list of invoices, newest first. */
export function listInvoices(transact: Transact, query: ListInvoices): Promise<ShownInvoice[]> {
  return transact(async (stores) => {
    const { status } = query;
    if (status !== 'ONGOING' && status !== 'DRAFT')
      return (await stores.invoices.list({ ...query, status })).map(shownIssued);
    // What is not issued has no number that could be searched.
    if (query.search !== null) return [];
    const states: ProjectedAccrual['state'][] = status === 'ONGOING' ? ['OPEN'] : ['GRACE', 'FINAL'];
    const after = query.after === null ? null : accrualIdOf(query.after.id);
    const running = await stores.accruals.running({ states, accountId: query.accountId, after, limit: query.limit });
    return shownAll(stores, running);
  });
}

/** An account's latest invoices: what runs now, then what was issued. */
export function invoicesOfAccount(transact: Transact, accountId: string, first: number): Promise<ShownInvoice[]> {
  return transact(async (stores) => {
    const running = await stores.accruals.running({
      states: ['OPEN', 'GRACE', 'FINAL'],
      accountId,
      after: null,
      limit: first,
    });
    const issued = await stores.invoices.list({ accountId, status: null, search: null, after: null, limit: first });
    return [...(await shownAll(stores, running)), ...issued.map(shownIssued)].slice(0, first);
  });
}

/** Who changed what on an invoice, oldest first. */
export function invoiceHistory(transact: Transact, invoiceId: string): Promise<InvoiceChange[]> {
  return transact(({ invoices }) => invoices.changesOf(invoiceId));
}

async function readRunning(stores: Stores, invoiceId: string): Promise<ShownInvoice | null> {
  const accrualId = accrualIdOf(invoiceId);
  const accrual = accrualId === null ? null : await stores.accruals.get(accrualId);
  return accrual === null || accrual.invoiced ? null : shownFrom(stores, accrual);
}

async function shownAll(stores: Stores, accruals: readonly ProjectedAccrual[]): Promise<ShownInvoice[]> {
  const shown: ShownInvoice[] = [];
  for (const accrual of accruals) {
    const invoice = await shownFrom(stores, accrual);
    if (invoice !== null) shown.push(invoice);
  }
  return shown;
}

async function shownFrom(stores: Stores, accrual: ProjectedAccrual): Promise<ShownInvoice | null> {
  const draft = await draftForRunning(stores, accrual);
  return draft === null ? null : shownRunning(draft, accrual);
}
