import { Quantity } from '@otpless/money/quantity';
import type { Proration } from '@otpless/period/proration';
import { type Charge, chargeOf } from './charge';
import { fixedFee, once } from './fixed-fee';
import type { RateCard } from './rate-card';
import { usage } from './usage';

/** What one meter counted, of one combination of its group-by dimensions where it has any. */
export interface MeterTotal {
  readonly meterId: string;
  readonly quantity: Quantity | string;
  readonly dimensions?: Readonly<Record<string, string>>;
}

/**
 * The charge of one card for a quantity, with its working, as if it were alone in its contract: `rateContract` is what bills.
 * A fixed fee does not look at the quantity. Usage that was corrected to below nothing costs what no usage costs: nothing.
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
