import BigNumber from 'bignumber.js';
import type { CurrencyRates, RateCard } from '../domain/rate-card';
import type { RateCardRow, SlabRow } from './rows/plan.entity';

/** The cards of one version from their rows; currencies stand in the order of the version. */
export function rateCardsOf(
  cards: readonly RateCardRow[],
  slabs: readonly SlabRow[],
  currencies: readonly string[],
): RateCard[] {
  return cards.map(({ key, kind, itemId, model, prorated }) => {
    const own = slabs.filter(({ rateCardKey }) => rateCardKey === key);
    const rates = currencies.map((currency) => ratesOf(currency, own)).filter((rate) => rate.slabs.length > 0);
    return { key, kind, itemId, model, prorated, rates };
  });
}

/** The rows of a version's cards. */
export function cardRows(
  planVersionId: string,
  rateCards: readonly RateCard[],
): { cards: RateCardRow[]; slabs: SlabRow[] } {
  return {
    cards: rateCards.map(({ rates: _, ...card }, position) => ({ ...card, planVersionId, position })),
    slabs: rateCards.flatMap(({ key, rates }) =>
      rates.flatMap(({ currency, slabs }) =>
        slabs.map(({ startAfter, priceType, rate, packageSize }) => ({
          planVersionId,
          rateCardKey: key,
          currency,
          startAfter: new BigNumber(startAfter),
          priceType,
          rate: new BigNumber(rate),
          packageSize: packageSize === undefined || packageSize === null ? null : new BigNumber(packageSize),
        })),
      ),
    ),
  };
}

function ratesOf(currency: string, slabs: readonly SlabRow[]): CurrencyRates {
  return {
    currency,
    slabs: slabs
      .filter((slab) => slab.currency === currency)
      .map(({ startAfter, priceType, rate, packageSize }) => ({
        startAfter: startAfter.toFixed(),
        priceType,
        rate: rate.toFixed(),
        packageSize: packageSize?.toFixed() ?? null,
      })),
  };
}
