import type { Money } from '@otpless/money/money';
import type { LocalDate } from '@otpless/period/local-date';
import type { PricingCycle } from '@otpless/period/pricing-cycle';
import { type FeeCard, recurringFees } from '../domain/recurring-fees';
import { phaseOn, scheduleOf } from '../domain/schedule';
import type { Subscription } from '../domain/subscription';
import { contractedCard } from './contracted-card';
import type { CatalogStores } from './ports';
import { termsOf } from './terms-of';

/** What recurs whatever is used, on a day, and by which cycle. */
export interface RecurringFees {
  readonly fees: Money | null;
  readonly cycle: PricingCycle;
}

/** What a subscription costs a cycle on a day, whatever is used; null where rules of its version may change that. */
export async function recurringFeesOf(
  stores: CatalogStores,
  subscription: Subscription,
  day: LocalDate,
): Promise<RecurringFees> {
  const { versionOf, items, cardsOf } = await termsOf(stores, [subscription]);
  const phase = phaseOn(scheduleOf(subscription), day);
  const { cycle, pricingRules } = versionOf(phase.planVersionId);
  if (pricingRules.length > 0) return { fees: null, cycle };
  const cards = cardsOf(phase)
    .filter(({ kind }) => kind === 'FIXED_FEE' || kind === 'LICENCE')
    .map((card) => contractedCard(card, subscription.currency, items));
  return { fees: recurringFees(cards.filter(isFee), subscription, cycle, day), cycle };
}

function isFee(card: ReturnType<typeof contractedCard>): card is ReturnType<typeof contractedCard> & FeeCard {
  return card.kind === 'FIXED_FEE' || card.kind === 'LICENCE';
}
