import { Money } from '@otpless/money/money';
import type { MinimumCommitmentCard } from '@otpless/rating/any-rate-card';
import type { ContractToRate } from '@otpless/rating/contract-to-rate';
import { commitmentSpan } from '@otpless/rating/minimum-commitment';
import { leftToPay, sumOf } from '@otpless/rating/reduction';
import { ratedChargeOf } from './charge';
import type { AccruedCharge } from './charge';
import type { ContractedCard, ContractPhase } from './contract';

/** What an earlier accrual of the subscription came to. */
export interface EarlierAccrual {
  readonly startsOn: string;
  readonly inForce: boolean;
  readonly charges: readonly AccruedCharge[];
}

/** Whether what an accrual is charged may depend on the accruals before it. */
export function spansAccruals({ phases }: { readonly phases: readonly Pick<ContractPhase, 'cards'>[] }): boolean {
  return phases.some(({ cards }) => cards.some(isSpanning));
}

/**
 * By the key of a commitment that closes here: what the cards in its scope were charged in the accruals of its span
 * before this one, after caps and before discounts, as it measures its own.
 */
export function chargedBefore(
  cards: readonly ContractedCard[],
  to: Pick<ContractToRate, 'term' | 'termsOfCards' | 'period' | 'asOf' | 'currency'>,
  accruals: readonly EarlierAccrual[],
): Record<string, Money> {
  return Object.fromEntries(
    cards.filter(isSpanning).flatMap((card) => {
      const span = commitmentSpan(card, to);
      if (span === null) return [];
      const before = accruals
        .filter(({ startsOn, inForce }) => inForce && startsOn >= span.startsOn && startsOn < to.period.startsOn)
        .map(({ charges }) => measured(card, cards, charges, to.currency));
      return [[card.key, Money.sum(before, to.currency)] as const];
    }),
  );
}

/** True-ups of commitments that stand after the card come after it, so it does not see them in its own accrual either. */
function measured(
  card: MinimumCommitmentCard,
  cards: readonly ContractedCard[],
  charges: readonly AccruedCharge[],
  currency: string,
): Money {
  const place = cards.findIndex(({ key }) => key === card.key);
  const later = new Set(
    cards.filter((other, at) => other.kind === 'MINIMUM_COMMITMENT' && at >= place).map(({ key }) => key),
  );
  const seen = charges.filter(({ kind, rateCardKey }) => kind !== 'DISCOUNT' && !later.has(rateCardKey));
  const rated = seen.map((charge) => ratedChargeOf(charge, currency));
  return sumOf(leftToPay(rated, card.appliesTo, currency), currency);
}

function isSpanning(card: ContractedCard): card is ContractedCard & MinimumCommitmentCard {
  return card.kind === 'MINIMUM_COMMITMENT' && ((card.recurrence?.cycles ?? 1) !== 1 || !card.prorated);
}
