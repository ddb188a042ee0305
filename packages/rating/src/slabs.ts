import { Money } from '@otpless/money/money';
import { Quantity } from '@otpless/money/quantity';
import { quotientHalfUp, SCALE_12 } from '@otpless/money/rounding';
import { exact } from '@otpless/money/decimal';
import type { Proration } from '@otpless/period/proration';
import type { SlabBounds } from './charge';
import type { Slab } from './rate-card';
import { shareOfDays } from './share-of-days';

/** A slab with both of its ends: it holds the quantity in `(startAfter, upTo]`. */
export interface BoundedSlab {
  readonly slab: Slab;
  readonly startAfter: Quantity;
  /** Null where the slab has no end. */
  readonly upTo: Quantity | null;
}

/** Gives every slab its end: where the next begins. The slabs are valid, so they ascend. */
export function boundedSlabs(slabs: readonly Slab[]): BoundedSlab[] {
  const starts = slabs.map(({ startAfter }) => Quantity.of(startAfter));
  return slabs.map((slab, at) => ({ slab, startAfter: starts[at]!, upTo: starts[at + 1] ?? null }));
}

/** Whether the quantity ends in the slab: more than its start, at most its end. */
export function holds({ startAfter, upTo }: BoundedSlab, quantity: Quantity): boolean {
  return quantity.compare(startAfter) > 0 && (upTo === null || quantity.compare(upTo) <= 0);
}

/** How much of the quantity lies in the slab. */
export function quantityIn({ startAfter, upTo }: BoundedSlab, quantity: Quantity): Quantity {
  const reached = upTo === null ? quantity : Quantity.min(quantity, upTo);
  return Quantity.max(reached.minus(startAfter), Quantity.zero);
}

/** The ends of a slab as the working keeps them. */
export function boundsOf({ startAfter, upTo }: BoundedSlab): SlabBounds {
  return { startAfter: startAfter.toFixed(), upTo: upTo?.toFixed() ?? null };
}

/** The slab in words: open at its start ("above"), closed at its end ("up to"). */
export function described({ startAfter, upTo }: BoundedSlab): string {
  const above = `slab above ${startAfter.toFixed()}`;
  return upTo === null ? above : `${above} up to ${upTo.toFixed()}`;
}

/**
 * The slabs of part of a period, where the card is prorated: it ends every slab, and charges what is flat, at the
 * share of its days. A rate per unit or per package stays what it is.
 */
export function proratedSlabs(slabs: readonly Slab[], proration: Proration, currency: string): Slab[] {
  let before = Quantity.zero;
  return slabs.map((slab) => {
    // Edges a hair apart may round past each other: a slab never starts before the one before it.
    before = Quantity.max(before, shareOfQuantity(slab.startAfter, proration));
    const { priceType, rate } = slab;
    return {
      ...slab,
      startAfter: before.toFixed(),
      rate: priceType === 'FLAT' ? shareOfDays(Money.of(rate, currency), proration).toFixed() : rate,
    };
  });
}

/** The share of a quantity in part of a period, split as amounts are: the parts of a period add up to the quantity. */
export function shareOfQuantity(quantity: string, { numerator, denominator, preceding }: Proration): Quantity {
  const upTo = (days: number) =>
    Quantity.of(quotientHalfUp(exact(quantity).times(days), exact(String(denominator)), SCALE_12));
  return upTo(preceding + numerator).minus(upTo(preceding));
}
