import { roundCumulativelyAtScale12 } from '@otpless/money/allocation';
import { Money } from '@otpless/money/money';
import { Quantity } from '@otpless/money/quantity';
import type { RateCardKind } from './rate-card';

/** The part of a quantity a step is about: above `startAfter`, up to and with `upTo`; null where it has no end. */
export interface SlabBounds {
  readonly startAfter: string;
  readonly upTo: string | null;
}

/** One step of how a charge came about: what was counted, at which rate, by which rule. */
export interface ChargeStep {
  /** The rule that applied, in words: "slab above 0 up to 1000 per unit". */
  readonly rule: string;
  readonly slab?: SlabBounds;
  /** The dimension values of the matrix row that priced it. */
  readonly dimensions?: Readonly<Record<string, string>>;
  /** The card whose charge a step of a cap or a discount takes from. */
  readonly on?: string;
  readonly quantity: string;
  readonly rate: string;
  readonly amount: Money;
}

/** What a rate card costs for a quantity, at 12 decimals; it equals the sum of its working. */
export interface Charge<Kind extends string = RateCardKind> {
  readonly rateCardKey: string;
  readonly kind: Kind;
  readonly quantity: string;
  readonly amount: Money;
  readonly working: readonly ChargeStep[];
}

/**
 * The charge of these steps, whose amounts are exact. It is rounded once, at 12 decimals; the steps are rounded by
 * their running total, so that they still add up to it.
 */
export function chargeOf<Kind extends string>(
  card: { readonly key: string; readonly kind: Kind },
  quantity: Quantity,
  steps: readonly ChargeStep[],
  currency: string,
): Charge<Kind> {
  const exactAmounts = steps.map(({ amount }) => amount);
  const amounts = roundCumulativelyAtScale12(exactAmounts, currency);
  return {
    rateCardKey: card.key,
    kind: card.kind,
    quantity: quantity.toFixed(),
    amount: Money.sum(exactAmounts, currency).roundedToScale12(),
    working: steps.map((step, at) => ({ ...step, amount: amounts[at]! })),
  };
}
