import { exact, plain } from '@otpless/money/decimal';
import { invariant } from '@otpless/problem/invariant';
import type { ChargingCard } from './any-rate-card';
import type { Pricing, SlabPricing } from './pricing';

/** The same card at another price. */
export function repriced(card: ChargingCard, pricing: Pricing): ChargingCard {
  switch (card.kind) {
    case 'USAGE':
      return { key: card.key, kind: card.kind, meterId: card.meterId, prorated: card.prorated, ...pricing };
    case 'FIXED_FEE':
      invariant(pricing.model === 'FLAT', 'a fixed fee is replaced by a FLAT price');
      return { ...card, slabs: pricing.slabs };
    case 'LICENCE':
    case 'OVERAGE':
      invariant(pricing.model !== 'MATRIX', 'only usage has dimension values');
      return { ...card, ...pricing };
  }
}

/**
 * The same card with every rate times the factor. Rates are scaled, not charges, so that the parts of a prorated period
 * still add up.
 */
export function scaled(card: ChargingCard, factor: string): ChargingCard {
  const times = <Of extends SlabPricing>(of: Of): Of => ({
    ...of,
    slabs: of.slabs.map((slab) => ({ ...slab, rate: plain(exact(slab.rate).times(exact(factor))) })),
  });
  return card.kind === 'USAGE' && card.model === 'MATRIX'
    ? { ...card, rows: card.rows.map(times), otherwise: times(card.otherwise) }
    : times(card);
}
