export type InvoiceStatus = 'DRAFT' | 'ONGOING' | 'DUE' | 'PAID' | 'VOID';

/** ONGOING and DRAFT are computed on read from accruals that are not final; only the others are kept. */
const successors: Record<InvoiceStatus, readonly InvoiceStatus[]> = {
  ONGOING: ['DRAFT', 'DUE', 'PAID'],
  DRAFT: ['DUE', 'PAID', 'VOID'], // PAID at once where nothing is due
  DUE: ['PAID', 'VOID'],
  PAID: ['DUE'], // a chargeback reopens it
  VOID: [],
};

/** Whether an invoice may go from one status to the other. */
export function maySucceed(from: InvoiceStatus, to: InvoiceStatus): boolean {
  return successors[from].includes(to);
}
