import type { FieldProblem } from '@otpless/problem/problem';
import type { BillableItem } from './billable-item';
import type { PlanVersion } from './plan-version';
import type { RateCard } from './rate-card';

/** All that keeps a version from being offered, at once. Paths name cards by their keys. */
export function planVersionProblems(
  { currencies, rateCards }: Pick<PlanVersion, 'currencies' | 'rateCards'>,
  items: ReadonlyMap<string, BillableItem>,
): FieldProblem[] {
  if (rateCards.length === 0) return [{ path: 'rateCards', message: 'add at least one rate card' }];
  return [
    ...rateCards.flatMap((card) => [...itemProblems(card, items), ...missingRates(card, currencies)]),
    ...meteredTwice(rateCards, items),
  ];
}

function itemProblems({ key, itemId }: RateCard, items: ReadonlyMap<string, BillableItem>): FieldProblem[] {
  if (items.has(itemId)) return [];
  return [{ path: `rateCards.${key}.itemId`, message: `there is no billable item ${itemId}: choose another` }];
}

function missingRates({ key, rates }: RateCard, currencies: readonly string[]): FieldProblem[] {
  return currencies
    .filter((currency) => !rates.some((rate) => rate.currency === currency))
    .map((currency) => ({ path: `rateCards.${key}.rates`, message: `add the rates in ${currency}` }));
}

/** One use is paid for once: as subscriptions of one account must not share a meter, cards of one version must not. */
function meteredTwice(cards: readonly RateCard[], items: ReadonlyMap<string, BillableItem>): FieldProblem[] {
  const first = new Map<string, string>();
  return cards.flatMap(({ key, itemId }) => {
    const meterId = items.get(itemId)?.meterId ?? null;
    if (meterId === null) return [];
    const other = first.get(meterId);
    if (other === undefined) {
      first.set(meterId, key);
      return [];
    }
    return [
      { path: `rateCards.${key}.itemId`, message: `its meter is priced by ${other} already: remove one of them` },
    ];
  });
}
