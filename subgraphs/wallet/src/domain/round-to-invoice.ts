import { invariant } from '@otpless/problem/invariant';
import { Money } from '@otpless/money/money';
import type { AccrualDraw } from './accrual-draw';
import { expireGrants } from './expire-grants';
import { negated, type Part, totalOf, withPart } from './part';
import { planDraws } from './plan-draws';
import { planReturn } from './plan-return';
import { coverable, overdraftRoom } from './wallet';
import { post, withAccrual, type WalletBook } from './wallet-book';

export interface InvoicedAccrual {
  readonly invoiceId: string;
  readonly invoiceNumber: string;
  readonly accrualId: string;
  /** The sum of its lines, each rounded to the minor unit. */
  readonly invoiced: Money;
}

/**
 * Trues the wallet up to the lines of the issued invoice and closes the accrual. What was left uncovered is on the
 * invoice to be paid, and its rounding with it; a wallet that cannot pay the rounding pays what is there.
 */
export function roundToInvoice(book: WalletBook, invoiced: InvoicedAccrual, at: Date): WalletBook {
  const accrual = book.accruals.find(({ accrualId }) => accrualId === invoiced.accrualId);
  if (accrual === undefined) return book;
  invariant(accrual.settled, 'an invoice is issued after the FINAL revision was drawn');
  if (accrual.uncovered.isPositive()) return withAccrual(book, { ...accrual, closed: true });
  const present = expireGrants(book, at);
  const { moved, parts } = rounding(present, accrual, invoiced.invoiced.minus(accrual.accrued), at);
  const posted = post(present, {
    kind: 'ROUNDING',
    cause: `rounding:${invoiced.invoiceId}:${accrual.accrualId}`,
    accrualId: accrual.accrualId,
    description: `Rounding of invoice ${invoiced.invoiceNumber}`,
    parts: moved,
    against: 'ROUNDING',
  });
  const rounded = totalOf(moved, accrual.currency).negated();
  return expireGrants(withAccrual(posted, { ...accrual, parts, rounding: rounded, closed: true }), at);
}

function rounding(
  { wallet, grants }: WalletBook,
  accrual: AccrualDraw,
  more: Money,
  at: Date,
): { moved: readonly Part[]; parts: readonly Part[] } {
  if (more.isNegative()) {
    const { returned, kept } = planReturn(more.negated(), accrual.parts);
    return { moved: returned, parts: kept };
  }
  const taken = planDraws(Money.min(more, coverable(wallet)), grants, overdraftRoom(wallet), at);
  return { moved: taken.map(negated), parts: taken.reduce(withPart, accrual.parts) };
}
