import type { Quantity } from '@otpless/money/quantity';
import type { ChargeStep } from './charge';

/** What was counted and what it costs, exactly, before it is rounded as a charge. */
export interface PricedQuantity {
  readonly quantity: Quantity;
  readonly steps: readonly ChargeStep[];
}
