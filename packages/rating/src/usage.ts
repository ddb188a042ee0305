import { Quantity } from '@otpless/money/quantity';
import { isWhole, type Proration } from '@otpless/period/proration';
import type { ChargeStep } from './charge';
import { type DimensionedQuantity, matrix } from './models/matrix';
import { priceByModel } from './price-by-model';
import type { Pricing, SlabPricing } from './pricing';
import { proratedSlabs } from './slabs';

/** What usage costs: all of it together, or by its dimension values where the pricing is a matrix. */
export function usage(
  card: Pricing & { readonly prorated: boolean },
  used: readonly DimensionedQuantity[],
  proration: Proration,
  currency: string,
): ChargeStep[] {
  const pricing = card.prorated && !isWhole(proration) ? proratedPricing(card, proration, currency) : card;
  if (pricing.model === 'MATRIX') return matrix(pricing, used, currency);
  return priceByModel(pricing, Quantity.sum(used.map(({ quantity }) => Quantity.of(quantity))), currency);
}

/** The pricing of part of a period: the slabs of every row shrink to the share of its days. */
function proratedPricing(pricing: Pricing, proration: Proration, currency: string): Pricing {
  const part = <Of extends SlabPricing>(of: Of): Of => ({ ...of, slabs: proratedSlabs(of.slabs, proration, currency) });
  return pricing.model === 'MATRIX'
    ? { ...pricing, rows: pricing.rows.map(part), otherwise: part(pricing.otherwise) }
    : part(pricing);
}
