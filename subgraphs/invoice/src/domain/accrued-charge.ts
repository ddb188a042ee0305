import type { Money } from '@otpless/money/money';

/** One rule's part in a charge, as rating recorded it. */
export interface ChargeStep {
  readonly rule: string;
  readonly quantity: string | null;
  readonly rate: string | null;
  readonly amount: string;
}

/** A charge as rating made it: exact, not yet rounded to the minor unit. */
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
