import { Money } from '@otpless/money/money';
import { invariant } from '@otpless/problem/invariant';
import { type Advance, grossOf } from './advance';
import type { Accrual } from './accrued-charge';
import { type BilledAccount, buyerOnDocument, type BuyerSnapshot } from './buyer';
import { coverageOf, type Draws } from './coverage';
import { sumByHead, type TaxAmount, totalTax } from './gst/tax';
import { type InvoiceLine, linesOf, roundCharges } from './invoice-line';
import { invoiceIdOf } from './invoice-id';
import type { InvoiceStatus } from './invoice-status';
import { sellerOnDocument, type SellerProfile, type SellerSnapshot } from './seller';
import { type SetOff, setOffOf } from './set-off';
import { treatmentOfSale } from './treatment-of-sale';

/** An invoice before it is issued: everything but its number and dates. */
export interface InvoiceDraft {
  readonly id: string;
  readonly accountId: string;
  readonly subscriptionId: string;
  readonly accrualId: string;
  readonly accrualRevision: number;
  readonly currency: string;
  readonly period: { readonly startsOn: string; readonly endsOn: string };
  readonly netTermsDays: number;
  readonly seller: SellerSnapshot;
  readonly buyer: BuyerSnapshot;
  readonly lines: readonly InvoiceLine[];
  /** The lines' amounts, before discounts and tax. */
  readonly subtotal: Money;
  readonly discounts: Money;
  readonly taxes: readonly TaxAmount[];
  readonly total: Money;
  readonly setOff: SetOff;
  readonly amountDue: Money;
}

/** An issued invoice: sealed, but for what is paid on it. */
export interface Invoice extends Omit<InvoiceDraft, 'netTermsDays'> {
  readonly status: Extract<InvoiceStatus, 'DUE' | 'PAID' | 'VOID'>;
  readonly number: string;
  readonly issuedAt: Date;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly documentHash: string;
  readonly paid: Money;
  readonly version: number;
}

export interface DraftSources {
  readonly accrual: Accrual;
  readonly account: BilledAccount;
  readonly seller: SellerProfile;
  /** Null where no wallet takes part. */
  readonly draws: Draws | null;
  /** The account's advances that are not used up, oldest first. */
  readonly advances: readonly Advance[];
}

/** Makes the document of one accrual: charges → discount → tax → set-off of advances → amount due. */
export function draftInvoice({ accrual, account, seller, draws, advances }: DraftSources): InvoiceDraft {
  const { currency } = accrual.total;
  const charges = roundCharges(accrual);
  const subtotal = Money.sum(
    charges.map(({ amount }) => amount),
    currency,
  );
  const coverage = coverageOf(subtotal, accrual.total, draws);
  const sellerSnapshot = sellerOnDocument(seller);
  const buyer = buyerOnDocument(account);
  const treatment = treatmentOfSale(sellerSnapshot, seller, buyer);
  const lines = linesOf(accrual, charges, coverage.promotional, treatment);
  const taxes = sumByHead(lines.flatMap((line) => line.taxes));
  const total = subtotal.minus(coverage.promotional).plus(totalTax(taxes, currency));
  const setOff = setOffOf(coverage.purchased, lines, advances);
  const amountDue = total.minus(grossOf(setOff));
  invariant(!amountDue.isNegative(), 'no more is set off than is invoiced');
  return {
    id: invoiceIdOf(accrual.id),
    accountId: accrual.accountId,
    subscriptionId: accrual.subscriptionId,
    accrualId: accrual.id,
    accrualRevision: accrual.revision,
    currency,
    period: accrual.period,
    netTermsDays: account.netTermsDays,
    seller: sellerSnapshot,
    buyer,
    lines,
    subtotal,
    discounts: coverage.promotional,
    taxes,
    total,
    setOff,
    amountDue,
  };
}
