import { Money } from '@otpless/money/money';
import type { Period } from '@otpless/period/periods';
import { prorationOf } from '@otpless/period/proration';
import { closesIn, recurrenceSpan } from '@otpless/period/recurrence';
import type { MinimumCommitmentCard } from './any-rate-card';
import { type ContractToRate, hasEnded, termOfCard } from './contract-to-rate';
import { trueUp } from './limit';
import { type AnyCharge, leftToPay, sumOf } from './reduction';
import { amountOfDays } from './share-of-days';

/**
 * The days a commitment is measured over, where it closes in this accrual: the accrual's own where it recurs every cycle
 * and is prorated; else its whole cycle, or all of its cycles, a year billed monthly for instance, as far as they lie in
 * the term. What was charged in the accruals of those days before this one is then `chargedBefore`. Null where it closes
 * in another accrual, or in none yet.
 */
export function commitmentSpan(
  { key, recurrence, prorated }: Pick<MinimumCommitmentCard, 'key' | 'recurrence' | 'prorated'>,
  to: Pick<ContractToRate, 'term' | 'termsOfCards' | 'period' | 'asOf'>,
): Period | null {
  const span = recurrenceSpan(recurrence ?? { cycles: 1 }, termOfCard(key, to), to.period);
  if (span === null || !hasEnded(to)) return null;
  if ((recurrence?.cycles ?? 1) === 1 && prorated) return to.period;
  return closesIn(span, to.period) ? span : null;
}

/** What is missing to the prorated minimum, of charges before discounts and tax, at the close of its own span. */
export function minimumCommitment(
  card: MinimumCommitmentCard,
  charges: readonly AnyCharge[],
  to: ContractToRate,
): AnyCharge[] {
  const span = commitmentSpan(card, to);
  if (span === null) return [];
  const { amount, days } = amountOfDays(Money.of(card.amount, to.currency), card.prorated, prorationOf(span));
  const here = sumOf(leftToPay(charges, card.appliesTo, to.currency), to.currency);
  const before = to.chargedBefore?.[card.key] ?? Money.zero(to.currency);
  return trueUp(card, `committed to at least ${card.amount}${days}`, amount, here.plus(before), to.currency);
}
