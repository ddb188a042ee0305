import BigNumber from 'bignumber.js';
import { invariant } from '@otpless/problem/invariant';
import { type CurrencyRates, isPriced, type RateCard } from '../domain/rate-card';
import { readTerms, termsOf } from './rate-card-terms';
import type { RateCardRow, SlabRow } from './rows/plan.entity';

/** The cards of one version from their rows; currencies stand in the order of the version. */
export function rateCardsOf(
  cards: readonly RateCardRow[],
  slabs: readonly SlabRow[],
  currencies: readonly string[],
): RateCard[] {
  return cards.map((card) => {
    const own = slabs.filter(({ rateCardKey }) => rateCardKey === card.key);
    return cardOf(card, own, currencies);
  });
}

/** The rows of a version's cards. */
export function cardRows(
  planVersionId: string,
  rateCards: readonly RateCard[],
): { cards: RateCardRow[]; slabs: SlabRow[] } {
  return {
    cards: rateCards.map((card, position) => ({
      planVersionId,
      key: card.key,
      position,
      kind: card.kind,
      itemId: card.itemId,
      model: isPriced(card) ? card.model : null,
      prorated: 'prorated' in card && card.prorated === true,
      terms: termsOf(card),
    })),
    slabs: rateCards.filter(isPriced).flatMap(({ key, rates }) =>
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

function cardOf(row: RateCardRow, slabs: readonly SlabRow[], currencies: readonly string[]): RateCard {
  const { key, prorated } = row;
  const terms = readTerms(row);
  switch (terms.kind) {
    case 'FIXED_FEE':
    case 'USAGE':
    case 'LICENCE':
    case 'OVERAGE': {
      const { matrices, ...others } = terms;
      const rates = currencies.map((currency) => ratesOf(currency, slabs, matrices)).filter(saysSomething);
      invariant(row.model !== null, 'a card that prices a quantity has a model');
      return { ...others, key, itemId: itemIdOf(row), model: row.model, prorated, rates };
    }
    case 'ENTITLEMENT':
      return { ...terms, key, itemId: row.itemId, prorated };
    case 'MINIMUM_COMMITMENT':
    case 'FLOOR':
      return { ...terms, key, itemId: itemIdOf(row), prorated };
    case 'CAP':
      return { ...terms, key, itemId: null, prorated };
    case 'CREDIT_GRANT':
    case 'DISCOUNT':
      return { ...terms, key, itemId: null };
  }
}

function itemIdOf({ itemId }: RateCardRow): string {
  invariant(itemId !== null, 'a card that can be an invoice line has an item');
  return itemId;
}

type Matrices = readonly (NonNullable<CurrencyRates['matrix']> & { readonly currency: string })[];

function ratesOf(currency: string, slabs: readonly SlabRow[], matrices: Matrices): CurrencyRates {
  const found = matrices.find((matrix) => matrix.currency === currency);
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
    matrix: found === undefined ? null : { rows: found.rows, otherwise: found.otherwise },
  };
}

function saysSomething({ slabs, matrix }: CurrencyRates): boolean {
  return slabs.length > 0 || matrix !== null;
}
