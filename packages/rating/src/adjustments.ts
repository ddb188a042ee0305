import type { AnyRateCard } from './any-rate-card';
import { discount, discountOrder } from './discount';
import type { ContractToRate } from './contract-to-rate';
import { cap, floor } from './limit';
import { minimumCommitment } from './minimum-commitment';
import type { PricingRule } from './pricing-rule';
import type { AnyCharge } from './reduction';

/** What a card adds to the charges so far. */
export type Adjust = (
  charges: readonly AnyCharge[],
  rules: readonly PricingRule[],
  to: ContractToRate,
) => readonly AnyCharge[];

/** One step of the order in which charges are adjusted, and why it stands where it does. */
export interface Adjustment {
  readonly name: string;
  readonly why: string;
  /** What this step makes of a card; null where the card is not its business. */
  readonly of: (card: AnyRateCard) => Adjust | null;
}

/** Charges come first, with the pricing rules of their cards; then these, each on what the ones before it left. */
export const adjustments: readonly Adjustment[] = [
  {
    name: 'caps',
    why: 'a cap says what its cards cost, so a floor, a minimum and a discount look at the capped amount',
    of: (card) => (isCap(card) ? (charges, _rules, to) => cap(card, charges, to) : null),
  },
  {
    name: 'floors',
    why: 'a floor says what its cards cost, so what it adds counts towards a minimum',
    of: (card) => (isFloor(card) ? (charges, _rules, to) => floor(card, charges, to) : null),
  },
  {
    name: 'minimum commitments',
    why: 'a minimum is measured by charges before discounts, so that a discount never raises the true-up',
    of: (card) =>
      card.kind === 'MINIMUM_COMMITMENT' ? (charges, _rules, to) => minimumCommitment(card, charges, to) : null,
  },
  ...discountOrder.map((off) => ({
    name: `discounts: ${off}`,
    why: 'discounts come last, before tax: units at the price they were charged, percentages of what is left, then amounts',
    of: (card: AnyRateCard) =>
      card.kind === 'DISCOUNT' && card.off.kind === off
        ? (charges: readonly AnyCharge[], rules: readonly PricingRule[], to: ContractToRate) =>
            discount(card, charges, rules, to)
        : null,
  })),
];

function isCap(card: AnyRateCard): card is Parameters<typeof cap>[0] {
  return card.kind === 'CAP';
}

function isFloor(card: AnyRateCard): card is Parameters<typeof floor>[0] {
  return card.kind === 'FLOOR';
}
