import type { Money } from '@otpless/money/money';

/** One rule's part in a charge, as rating recorded it. */
export interface ChargeStep {
  readonly rule: string;
  readonly slab?: { readonly startAfter: string; readonly upTo: string | null };
  /** The dimension values of the matrix row that priced it. */
  readonly dimensions?: Readonly<Record<string, string>>;
  /** The card whose charge a step of a cap or a discount takes from: the charge's own. */
  readonly on?: string;
  readonly quantity: string | null;
  readonly rate: string | null;
  readonly amount: string;
}

/**
 * A charge as rating made it: exact, not yet rounded to the minor unit, never below zero. What caps and discounts take from
 * it are steps of its working.
 */
export interface AccruedCharge {
  readonly rateCardKey: string;
  readonly description: string;
  readonly sacCode: string;
  readonly quantity: string | null;
  readonly amount: Money;
  readonly working: readonly ChargeStep[];
}

/** What an invoice is made of: all charges of a subscription's period, and the plan that priced them. */
export interface Accrual {
  readonly id: string;
  readonly revision: number;
  readonly accountId: string;
  readonly subscriptionId: string;
  readonly paymentMode: 'PREPAID' | 'POSTPAID';
  readonly planName: string;
  readonly planVersionNumber: number;
  readonly period: { readonly startsOn: string; readonly endsOn: string };
  readonly total: Money;
  readonly charges: readonly AccruedCharge[];
}
