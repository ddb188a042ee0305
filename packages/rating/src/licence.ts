import { differences } from '@otpless/money/allocation';
import { Money } from '@otpless/money/money';
import { Quantity } from '@otpless/money/quantity';
import { addDays, daysBetween, earlierOf } from '@otpless/period/local-date';
import type { Period } from '@otpless/period/periods';
import { prorationOf } from '@otpless/period/proration';
import type { LicenceCard } from './any-rate-card';
import type { ChargeStep } from './charge';
import type { ContractToRate } from './contract-to-rate';
import { dueDays } from './due';
import { type LicenceStretch, licenceStretches } from './licence-history';
import { priceByModel } from './price-by-model';
import type { PricedQuantity } from './priced-quantity';
import { shareOfDays } from './share-of-days';

/** What the licences held cost, by the days each number was held; `free` of them cost nothing. */
export function licence(card: LicenceCard, to: ContractToRate, free: Quantity): PricedQuantity {
  const history = to.licences?.[card.key] ?? [];
  if (card.per === 'DAY') {
    const stretches = paidStretches(licenceStretches(history, daysBegun(card, to)), free);
    return pricedBy(stretches, (stretch) => perDay(card, stretch, to.currency));
  }
  const due = dueDays(card, to);
  if (due === null) return { quantity: Quantity.zero, steps: [] };
  const stretches = paidStretches(licenceStretches(history, due), free);
  if (card.prorated) return pricedBy(stretches, (stretch) => byDays(card, stretch, due, to.currency));
  const quantity = highestOf(stretches);
  return { quantity, steps: priceByModel(card, quantity, to.currency) };
}

/** The days of the period a licence by the day is charged for: those that have begun, or all of them in advance. */
function daysBegun({ timing }: LicenceCard, { period, asOf }: ContractToRate): Period {
  return timing === 'IN_ARREARS' ? { ...period, endsOn: earlierOf(period.endsOn, addDays(asOf, 1)) } : period;
}

function perDay(card: LicenceCard, stretch: LicenceStretch, currency: string): ChargeStep[] {
  const days = String(daysBetween(stretch.startsOn, stretch.endsOn));
  return priceByModel(card, stretch.quantity, currency).map((step) => ({
    ...step,
    rule: `${step.rule}, ${days} days from ${stretch.startsOn}`,
    amount: step.amount.times(days),
  }));
}

/** The share of a stretch in what its number costs for all days, split cumulatively, step by step. */
function byDays(card: LicenceCard, stretch: LicenceStretch, due: Period, currency: string): ChargeStep[] {
  const proration = prorationOf(due, stretch);
  const steps = priceByModel(card, stretch.quantity, currency);
  let soFar = Money.zero(currency);
  const upTo = steps.map(({ amount }) => shareOfDays((soFar = soFar.plus(amount)), proration));
  const days = `${proration.numerator} of ${proration.denominator} days from ${stretch.startsOn}`;
  return differences(upTo, currency).map((amount, at) => ({
    ...steps[at]!,
    rule: `${steps[at]!.rule}, ${days}`,
    amount,
  }));
}

/** What is below nothing after the free ones costs nothing by every model. */
function paidStretches(stretches: readonly LicenceStretch[], free: Quantity): LicenceStretch[] {
  return stretches.map((stretch) => ({ ...stretch, quantity: stretch.quantity.minus(free) }));
}

function pricedBy(
  stretches: readonly LicenceStretch[],
  price: (stretch: LicenceStretch) => ChargeStep[],
): PricedQuantity {
  return { quantity: highestOf(stretches), steps: stretches.flatMap(price) };
}

/** The highest number held on any day: what a charge for licences is counted as. */
function highestOf(stretches: readonly LicenceStretch[]): Quantity {
  return Quantity.max(Quantity.zero, ...stretches.map(({ quantity }) => quantity));
}
