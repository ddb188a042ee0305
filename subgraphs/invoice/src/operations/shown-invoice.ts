import { Money } from '@otpless/money/money';
import type { Invoice, InvoiceDraft } from '../domain/invoice';
import type { InvoiceStatus } from '../domain/invoice-status';
import type { ProjectedAccrual } from './ports';

/** An invoice as it is looked at: issued, or computed now from an accrual that is not invoiced yet. */
export interface ShownInvoice extends Omit<InvoiceDraft, 'netTermsDays'> {
  readonly status: InvoiceStatus;
  readonly number: string | null;
  readonly issuedAt: Date | null;
  readonly dueOn: string | null;
  readonly documentHash: string | null;
  readonly paid: Money;
  readonly version: number;
}

export function shownIssued(invoice: Invoice): ShownInvoice {
  return invoice;
}

/** A period that goes on is ONGOING; one that has ended and is not invoiced yet is a DRAFT. */
export function shownRunning(draft: InvoiceDraft, accrual: ProjectedAccrual): ShownInvoice {
  return {
    ...draft,
    status: accrual.state === 'OPEN' ? 'ONGOING' : 'DRAFT',
    number: null,
    issuedAt: null,
    dueOn: null,
    documentHash: null,
    paid: Money.zero(draft.currency),
    version: accrual.revision,
  };
}
