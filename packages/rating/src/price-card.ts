import { Quantity } from '@otpless/money/quantity';
import { prorationOf, wholePeriod } from '@otpless/period/proration';
import { invariant } from '@otpless/problem/invariant';
import type { ChargingCard, MeteredCard, RecurringFeeCard } from './any-rate-card';
import type { ContractToRate } from './contract-to-rate';
import { dueDays } from './due';
import { fixedFee, once } from './fixed-fee';
import { licence } from './licence';
import { withoutFree } from './models/matrix';
import { overage } from './overage';
import type { PricedQuantity } from './priced-quantity';
import { ofMeter, quantityOfMeter } from './quantity-of-meter';
import { usage } from './usage';

/** What a card charges for by itself, before rules; so many units are `free`. A fee has no units. */
export function priceCard(card: ChargingCard, to: ContractToRate, free = Quantity.zero): PricedQuantity {
  switch (card.kind) {
    case 'FIXED_FEE':
      return { quantity: once, steps: fee(card, to) };
    case 'USAGE':
      return metered(card, to, free);
    case 'LICENCE':
      return licence(card, to, free);
    case 'OVERAGE':
      return overage(card, to, free);
  }
}

/** A fee that is due once is never split by days. */
function fee(card: RecurringFeeCard, to: ContractToRate) {
  const due = dueDays(card, to);
  if (due === null) return [];
  return fixedFee(card, card.recurrence?.cycles === 'ONCE' ? wholePeriod : prorationOf(due), to.currency);
}

/** Free units come off the rows of a matrix in their order. */
function metered(card: MeteredCard, to: ContractToRate, free: Quantity): PricedQuantity {
  invariant(card.meterId !== null, 'a usage card names the meter it prices');
  const quantity = quantityOfMeter(card.meterId, to);
  const used = ofMeter(card.meterId, to.usage);
  const paid = card.model === 'MATRIX' ? withoutFree(card.rows, used, free) : [{ quantity: quantity.minus(free) }];
  return { quantity, steps: usage(card, paid, prorationOf(to.period), to.currency) };
}
