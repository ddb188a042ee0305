import { invariant } from '@otpless/problem/invariant';

/**
 * An accrual becomes one invoice, so the invoice takes the accrual's id under its own prefix: a link to an ongoing
 * invoice still leads to it once it is issued, and no accrual can become two invoices.
 */
export function invoiceIdOf(accrualId: string): string {
  invariant(accrualId.startsWith('acr_'), `${accrualId} is an accrual`);
  return `inv_${accrualId.slice('acr_'.length)}`;
}

/** The accrual that an invoice is, or will be, made of. */
export function accrualIdOf(invoiceId: string): string | null {
  return invoiceId.startsWith('inv_') ? `acr_${invoiceId.slice('inv_'.length)}` : null;
}

/** The id of a line, stable from the first look at an ongoing invoice to the issued one. */
export function lineIdOf(invoiceId: string, position: number): string {
  return `lin_${invoiceId.slice('inv_'.length)}-${position}`;
}
