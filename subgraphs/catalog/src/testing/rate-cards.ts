import { plain, exact } from '@otpless/money/decimal';
import type { Recurrence } from '@otpless/period/recurrence';
import { modelsOfKind } from '@otpless/rating/any-rate-card';
import type { SlabModel, SlabPricing } from '@otpless/rating/pricing';
import { feeTimings, type Slab, type SlabPriceType } from '@otpless/rating/rate-card';
import * as fc from 'fast-check';
import type { CurrencyAmount, CurrencyRates, PricedCard, RateCard } from '../domain/rate-card';

/** What random cards may name: ids of items by kind, dimensions of the meter, keys of other cards. */
export interface Surroundings {
  readonly currencies: readonly string[];
  readonly itemIds: {
    readonly usage: string;
    readonly fee: string;
    readonly licence: string;
    readonly feature: string;
  };
  readonly itemKeys: readonly string[];
  readonly featureKey: string;
  readonly meterId: string | null;
  readonly dimensions: readonly string[];
}

const decimals = (most: number) =>
  fc
    .tuple(fc.nat(most), fc.integer({ min: 0, max: 999_999 }))
    .map(([whole, fraction]) => plain(exact(`${whole}.${String(fraction).padStart(6, '0')}`)));
const positive = decimals(1_000_000).filter((text) => text !== '0');

const slabOf = (priceType: SlabPriceType, startAfter: string): fc.Arbitrary<Slab> =>
  fc
    .tuple(decimals(100_000), positive)
    .map(([rate, size]) => ({ startAfter, priceType, rate, packageSize: priceType === 'PACKAGE' ? size : null }));

const steps = (...types: SlabPriceType[]): fc.Arbitrary<Slab[]> =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 10_000_000 }), { maxLength: 4 })
    .map((starts) => [0, ...starts.sort((one, other) => one - other)].map(String))
    .chain((starts) =>
      fc.tuple(...starts.map((start) => fc.constantFrom(...types).chain((type) => slabOf(type, start)))),
    );

function slabsOf(model: SlabModel): fc.Arbitrary<Slab[]> {
  switch (model) {
    case 'FLAT':
    case 'PER_UNIT':
      return slabOf(model, '0').map((slab) => [slab]);
    case 'PACKAGE':
      return decimals(1_000).chain((free) => slabOf('PACKAGE', free).map((slab) => [slab]));
    case 'PERCENTAGE':
      return decimals(1_000).chain((free) => slabOf('PER_UNIT', free).map((slab) => [slab]));
    case 'GRADUATED':
    case 'VOLUME':
      return steps('PER_UNIT', 'FLAT', 'PACKAGE');
    case 'STAIR_STEP':
      return steps('FLAT');
    case 'GRADUATED_PERCENTAGE':
      return steps('PER_UNIT', 'FLAT');
  }
}

const slabModels = modelsOfKind.USAGE.filter((model): model is SlabModel => model !== 'MATRIX');
const slabPricings: fc.Arbitrary<SlabPricing> = fc
  .constantFrom(...slabModels)
  .chain((model) => slabsOf(model).map((slabs) => ({ model, slabs })));

/** Valid rates of a model, in each currency. */
function ratesOf(
  model: PricedCard['model'],
  { currencies, dimensions }: Surroundings,
): fc.Arbitrary<readonly CurrencyRates[]> {
  const match = fc.dictionary(fc.constantFrom(...dimensions), fc.constantFrom('IN', 'AE', '*'), {
    minKeys: 1,
    noNullPrototype: true,
  });
  const distinct = (one: { match: object }) => JSON.stringify(Object.entries(one.match).sort());
  const rows = fc.uniqueArray(
    fc.tuple(match, slabPricings).map(([of, pricing]) => ({ match: of, ...pricing })),
    { maxLength: 3, selector: distinct },
  );
  const inCurrency = (currency: string): fc.Arbitrary<CurrencyRates> =>
    model === 'MATRIX'
      ? fc.record({ rows, otherwise: slabPricings }).map((matrix) => ({ currency, slabs: [], matrix }))
      : slabsOf(model).map((slabs) => ({ currency, slabs, matrix: null }));
  return fc.tuple(...currencies.map(inCurrency));
}

/** Any valid card of any kind, as it reads after it was parsed. */
export function rateCards(key: string, beside: Surroundings): fc.Arbitrary<RateCard> {
  const { currencies, itemIds, itemKeys, featureKey, meterId } = beside;
  const amounts: fc.Arbitrary<CurrencyAmount[]> = fc.tuple(
    ...currencies.map((currency) => positive.map((amount) => ({ currency, amount }))),
  );
  const prorated = fc.boolean();
  const appliesTo = fc.constantFrom(null, ['other'], ['other', 'another']);
  const timing = fc.constantFrom(...feeTimings);
  const recurrence: fc.Arbitrary<Recurrence> = fc.record({
    cycles: fc.constantFrom('ONCE' as const, 1, 3, 12),
    offset: fc.nat(6),
  });
  const priced = <Kind extends PricedCard['kind']>(kind: Kind, itemId: string) =>
    fc.constantFrom(...modelsOfKind[kind]).chain((model) =>
      fc.record({
        key: fc.constant(key),
        kind: fc.constant(kind),
        itemId: fc.constant(itemId),
        model: fc.constant(model),
        prorated,
        rates: ratesOf(model, beside),
      }),
    );
  const keyed = <Kind extends RateCard['kind']>(kind: Kind) => ({ key: fc.constant(key), kind: fc.constant(kind) });
  const recurring = fc.record({ timing, recurrence });
  const noItem = fc.constant(null);
  return fc.oneof(
    fc.tuple(priced('FIXED_FEE', itemIds.fee), recurring).map(([card, more]) => ({ ...card, ...more })),
    { weight: 3, arbitrary: priced('USAGE', itemIds.usage) },
    fc
      .tuple(priced('LICENCE', itemIds.licence), recurring, fc.constantFrom('PERIOD' as const, 'DAY' as const))
      .map(([card, more, per]) => ({ ...card, ...more, per })),
    priced('OVERAGE', itemIds.feature).map((card) => ({ ...card, beyond: 'other' })),
    fc.record({
      ...keyed('ENTITLEMENT'),
      itemId: fc.constantFrom(null, itemIds.feature),
      featureKey: fc.constant(featureKey),
      meterId: fc.constant(meterId),
      allowance: fc.option(decimals(1_000_000)),
      prorated,
      timing,
    }),
    fc.record({
      ...keyed('CREDIT_GRANT'),
      itemId: noItem,
      amounts,
      expiry: fc.constantFrom({ kind: 'NEVER' as const }, { kind: 'AFTER_DAYS' as const, days: 30 }),
      priority: fc.nat(1000),
      scope: fc.constantFrom(null, itemKeys),
      timing,
      recurrence,
    }),
    fc.record({
      ...keyed('MINIMUM_COMMITMENT'),
      itemId: fc.constant(itemIds.fee),
      amounts,
      prorated,
      appliesTo,
      recurrence,
    }),
    fc.record({ ...keyed('CAP'), itemId: noItem, amounts, prorated, appliesTo }),
    fc.record({ ...keyed('FLOOR'), itemId: fc.constant(itemIds.fee), amounts, prorated, appliesTo }),
    fc.record({
      ...keyed('DISCOUNT'),
      itemId: noItem,
      off: fc.oneof(
        fc.integer({ min: 1, max: 100 }).map((percent) => ({ kind: 'PERCENT' as const, percent: String(percent) })),
        amounts.map((off) => ({ kind: 'AMOUNT' as const, amounts: off })),
        positive.map((units) => ({ kind: 'UNITS' as const, units })),
      ),
      appliesTo,
    }),
  );
}
