import { Money } from '@otpless/money/money';
import { Quantity } from '@otpless/money/quantity';
import type { Proration } from '@otpless/period/proration';
import { invariant } from '@otpless/problem/invariant';
import { type Charge, chargeOf } from './charge';
import { fixedFee, once } from './fixed-fee';
import type { FixedFeeCard, RateCard } from './rate-card';
import { usage } from './usage';

/** What one meter counted, of one combination of its group-by dimensions where it has any. */
export interface MeterTotal {
  readonly meterId: string;
  readonly quantity: Quantity | string;
  readonly dimensions?: Readonly<Record<string, string>>;
}

/** Everything the charges of one accrual follow from. */
export interface AccrualToRate {
  readonly cards: readonly RateCard[];
  readonly totals: readonly MeterTotal[];
  readonly proration: Proration;
  /** Whether the period is over: what is due in arrears then is. */
  readonly hasEnded: boolean;
  readonly currency: string;
}

export interface RatedAccrual {
  readonly charges: readonly Charge[];
  readonly total: Money;
}

/**
 * The charge of a card for a quantity, with its working. A fixed fee does not look at the quantity. Usage that was
 * corrected to below nothing costs what no usage costs: nothing.
 */
export function rate(card: RateCard, quantity: Quantity | string, proration: Proration, currency: string): Charge {
  switch (card.kind) {
    case 'FIXED_FEE':
      return chargeOf(card, once, fixedFee(card, proration, currency), currency);
    case 'USAGE': {
      const used = Quantity.of(quantity);
      return chargeOf(card, used, usage(card, [{ quantity: used }], proration, currency), currency);
    }
  }
}

/**
 * The charges of all cards of one accrual, in the order of the cards, and their total. A card that has nothing to
 * charge for, no usage or a fee not due yet, has no charge; usage that is free has one, of nothing.
 */
export function rateAccrual({ cards, totals, proration, hasEnded, currency }: AccrualToRate): RatedAccrual {
  invariant(new Set(cards.map(({ key }) => key)).size === cards.length, 'the cards of a contract have different keys');
  const used = quantityByMeter(totals);
  const charges = cards
    .filter((card) => card.kind !== 'FIXED_FEE' || isDue(card, hasEnded))
    .map((card) => rate(card, quantityFor(card, used), proration, currency))
    .filter(({ working }) => working.length > 0);
  return {
    charges,
    total: Money.sum(
      charges.map(({ amount }) => amount),
      currency,
    ),
  };
}

function isDue({ timing = 'IN_ADVANCE' }: FixedFeeCard, hasEnded: boolean): boolean {
  switch (timing) {
    case 'IN_ADVANCE':
    case 'PREPAID':
      return true;
    case 'IN_ARREARS':
      return hasEnded;
  }
}

function quantityFor(card: RateCard, used: ReadonlyMap<string, Quantity>): Quantity {
  if (card.kind !== 'USAGE') return Quantity.zero;
  invariant(card.meterId !== null, 'a usage card names the meter it prices');
  return used.get(card.meterId) ?? Quantity.zero;
}

function quantityByMeter(totals: readonly MeterTotal[]): ReadonlyMap<string, Quantity> {
  const byMeter = new Map<string, Quantity>();
  for (const { meterId, quantity } of totals)
    byMeter.set(meterId, (byMeter.get(meterId) ?? Quantity.zero).plus(Quantity.of(quantity)));
  return byMeter;
}
