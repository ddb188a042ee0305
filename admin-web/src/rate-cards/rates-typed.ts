import type { CurrencyRatesInput, PricingModel, SlabInput, SlabModel, SlabPriceType } from '../gql/graphql';
import { hasSteps, priceTypesOf } from './card-words';

/** A slab while it is typed: texts, which need not be right yet. */
export interface SlabTyped {
  startAfter: string;
  priceType: SlabPriceType;
  rate: string;
  packageSize: string;
}

export interface SlabPricingTyped {
  model: SlabModel;
  slabs: SlabTyped[];
}

export interface MatchTyped {
  dimension: string;
  value: string;
}

export interface MatrixRowTyped extends SlabPricingTyped {
  match: MatchTyped[];
}

export interface MatrixTyped {
  rows: MatrixRowTyped[];
  otherwise: SlabPricingTyped;
}

/** The rates of one currency while they are typed; where there is nothing of the model yet, the currency is missing. */
export interface RatesTyped {
  currency: string;
  slabs: SlabTyped[];
  matrix: MatrixTyped | null;
}

interface SlabShown extends Omit<SlabTyped, 'packageSize'> {
  packageSize?: string | null;
}

/** Rates as the graph shows them. */
export interface RatesShown {
  currency: string;
  slabs: readonly SlabShown[];
  matrix?: {
    rows: readonly { model: SlabModel; match: readonly MatchTyped[]; slabs: readonly SlabShown[] }[];
    otherwise: { model: SlabModel; slabs: readonly SlabShown[] };
  } | null;
}

/** A slab to begin with. */
export const firstSlab = (model: SlabModel): SlabTyped => ({
  startAfter: '0',
  priceType: priceTypesOf[model][0],
  rate: '',
  packageSize: '',
});

/** The slabs as another model wants them: what was typed stays where the model has a place for it. */
export function slabsFor(model: SlabModel, slabs: readonly SlabTyped[]): SlabTyped[] {
  const kept = slabs.length === 0 ? [firstSlab(model)] : hasSteps(model) ? slabs : slabs.slice(0, 1);
  const types = priceTypesOf[model];
  return kept.map((slab) => (types.includes(slab.priceType) ? slab : { ...slab, priceType: types[0] }));
}

/** A matrix to begin with: only its default. */
export const firstMatrix = (): MatrixTyped => ({
  rows: [],
  otherwise: { model: 'PER_UNIT', slabs: [firstSlab('PER_UNIT')] },
});

/** Rates to begin with in one currency. */
export const firstRates = (model: PricingModel, currency: string): RatesTyped =>
  model === 'MATRIX'
    ? { currency, slabs: [], matrix: firstMatrix() }
    : { currency, slabs: [firstSlab(model)], matrix: null };

/** Rates as another model wants them; a currency that has none keeps having none. */
export function ratesFor(model: PricingModel, was: PricingModel, rates: RatesTyped): RatesTyped {
  if (isMissing(was, rates)) return rates;
  if (model === 'MATRIX') return { ...rates, matrix: rates.matrix ?? firstMatrix() };
  return { ...rates, slabs: slabsFor(model, rates.slabs) };
}

/** Whether nothing is said in this currency yet. */
export const isMissing = (model: PricingModel, { slabs, matrix }: RatesTyped): boolean =>
  model === 'MATRIX' ? matrix === null : slabs.length === 0;

const slabTyped = ({ startAfter, priceType, rate, packageSize }: SlabShown): SlabTyped => ({
  startAfter,
  priceType,
  rate,
  packageSize: packageSize ?? '',
});

const pricingTyped = <Of extends { model: SlabModel; slabs: readonly SlabShown[] }>(pricing: Of) => ({
  model: pricing.model,
  slabs: pricing.slabs.map(slabTyped),
});

/** What the graph shows, to be typed over: a place for every currency of the version. */
export function ratesTyped(shown: readonly RatesShown[], currencies: readonly string[]): RatesTyped[] {
  return currencies.map((currency) => {
    const found = shown.find((rates) => rates.currency === currency);
    if (!found) return { currency, slabs: [], matrix: null };
    const { slabs, matrix } = found;
    return {
      currency,
      slabs: slabs.map(slabTyped),
      matrix: matrix
        ? {
            rows: matrix.rows.map((row) => ({ ...pricingTyped(row), match: row.match.map((one) => ({ ...one })) })),
            otherwise: pricingTyped(matrix.otherwise),
          }
        : null,
    };
  });
}

const slabInput = ({ startAfter, priceType, rate, packageSize }: SlabTyped): SlabInput => ({
  startAfter: startAfter.trim(),
  priceType,
  rate: rate.trim(),
  packageSize: priceType === 'PACKAGE' ? packageSize.trim() || null : null,
});

/** What was typed in one currency, as the graph takes it. */
export function currencyRatesInput(model: PricingModel, { currency, slabs, matrix }: RatesTyped): CurrencyRatesInput {
  if (model !== 'MATRIX') return { currency, slabs: slabs.map(slabInput) };
  const { rows, otherwise } = matrix ?? firstMatrix();
  return {
    currency,
    slabs: [],
    matrix: {
      rows: rows.map(({ match, model: ofRow, slabs: slabsOfRow }) => ({
        match: match.map(({ dimension, value }) => ({ dimension, value: value.trim() })),
        model: ofRow,
        slabs: slabsOfRow.map(slabInput),
      })),
      otherwise: { model: otherwise.model, slabs: otherwise.slabs.map(slabInput) },
    },
  };
}

/** What was typed, in the currencies that have something. */
export const ratesInput = (model: PricingModel, rates: readonly RatesTyped[]): CurrencyRatesInput[] =>
  rates.filter((one) => !isMissing(model, one)).map((one) => currencyRatesInput(model, one));

/** Whether the rates have an empty field that the price depends on. */
export function isUnfinished(model: PricingModel, { slabs, matrix }: RatesTyped): boolean {
  const pricings = model === 'MATRIX' ? [...(matrix?.rows ?? []), ...(matrix ? [matrix.otherwise] : [])] : [{ slabs }];
  return pricings.some(({ slabs: all }) =>
    all.some(
      ({ startAfter, rate, priceType, packageSize }) =>
        startAfter.trim() === '' || rate.trim() === '' || (priceType === 'PACKAGE' && packageSize.trim() === ''),
    ),
  );
}

/**
 * Problems name places in what was sent, from which the currencies without rates were left out: this is where the same
 * stands in what was typed.
 */
export function placeTyped(path: string, list: string, isSent: readonly boolean[]): string {
  if (!path.startsWith(`${list}.`)) return path;
  const [sent = '', ...rest] = path.slice(list.length + 1).split('.');
  const places = isSent.flatMap((given, place) => (given ? [place] : []));
  const place = places[Number(sent)];
  return place === undefined ? path : [list, place, ...rest].join('.');
}
