import type { ServiceContext } from '@otpless/service/graphql/context';
import DataLoader from 'dataloader';
import type { InvoiceOperations } from '../operations/invoice-operations';
import type { ShownInvoice } from '../operations/shown-invoice';

export interface InvoiceContext extends ServiceContext {
  readonly operations: InvoiceOperations;
  /** Batches what one request looks up by id, references included. */
  readonly invoiceById: DataLoader<string, ShownInvoice | null>;
}

/** The context of one request. */
export function invoiceContext(base: ServiceContext, operations: InvoiceOperations): InvoiceContext {
  return { ...base, operations, invoiceById: new DataLoader((ids) => operations.invoices(ids)) };
}
