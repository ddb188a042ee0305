import { Money } from '@otpless/money/money';

/** What the wallet's ledger took for an accrual: exact, before tax. */
export interface Draws {
  readonly promotional: Money;
  readonly purchased: Money;
}

/** How an invoice's subtotal is met, in the minor unit: the three add up to it. */
export interface Coverage {
  /** A discount before tax. */
  readonly promotional: Money;
  /** Paid in advance: set off with its tax. */
  readonly purchased: Money;
  /** Still to be paid. */
  readonly uncovered: Money;
}

/**
 * Brings exact draws to the minor unit of the lines. What the wallet could not cover is rounded for itself; the rest of
 * the subtotal is the wallet's, promotional money first, because the rounding transfer at issue trues the wallet up to
 * the lines. Without draws all of it is to be paid.
 */
export function coverageOf(subtotal: Money, accrued: Money, draws: Draws | null): Coverage {
  const none = Money.zero(subtotal.currency);
  if (draws === null || draws.promotional.plus(draws.purchased).isZero())
    return { promotional: none, purchased: none, uncovered: subtotal };
  const exactlyUncovered = Money.max(none, accrued.minus(draws.promotional).minus(draws.purchased));
  const uncovered = Money.min(exactlyUncovered.roundedToMinorUnit(), subtotal);
  const covered = subtotal.minus(uncovered);
  const promotional = draws.purchased.isZero() ? covered : Money.min(draws.promotional.roundedToMinorUnit(), covered);
  return { promotional, purchased: covered.minus(promotional), uncovered };
}
