import { Money } from '@otpless/money/money';
import type { Quantity } from '@otpless/money/quantity';
import { quotientHalfUp, SCALE_12 } from '@otpless/money/rounding';
import { type ChargeStep, chargeOf } from './charge';
import { bestRow } from './models/matrix';
import { priceByModel } from './price-by-model';
import type { Pricing, SlabPricing } from './pricing';

/** What a quantity costs, all of it and a unit of it on average. */
export interface CurvePoint {
  readonly quantity: Quantity;
  readonly amount: Money;
  /** Half-up at 12 decimals; null of nothing, which has no units. */
  readonly unitAmount: Money | null;
  readonly working: readonly ChargeStep[];
}

/** The slabs that price what is used with these dimension values: a matrix has some for every row. */
export function slabPricingFor(pricing: Pricing, dimensions: Readonly<Record<string, string>>): SlabPricing {
  return pricing.model === 'MATRIX' ? (bestRow(pricing.rows, dimensions) ?? pricing.otherwise) : pricing;
}

/** What each of these quantities would cost in a whole period, one as if the others were not: what a price looks like. */
export function priceCurve(pricing: SlabPricing, quantities: readonly Quantity[], currency: string): CurvePoint[] {
  return quantities.map((quantity) => {
    const steps = priceByModel(pricing, quantity, currency);
    const { amount, working } = chargeOf({ key: 'curve', kind: 'USAGE' }, quantity, steps, currency);
    return { quantity, amount, unitAmount: unitAmountOf(amount, quantity), working };
  });
}

function unitAmountOf(amount: Money, quantity: Quantity): Money | null {
  if (!quantity.isPositive()) return null;
  return Money.of(quotientHalfUp(amount.amount, quantity.value, SCALE_12), amount.currency);
}
