import fc from 'fast-check';
import type { MeteredCard, RecurringFeeCard } from '../any-rate-card';
import type { SlabPricing } from '../pricing';
import type { PricingModel, Slab, SlabPriceType, UsageCard } from '../rate-card';

/** A whole number of units as a plain decimal with so many decimals. */
export function decimalOf(units: bigint | number, decimals: number): string {
  const sign = units < 0 ? '-' : '';
  const digits = String(units)
    .replace('-', '')
    .padStart(decimals + 1, '0');
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Slabs from rows of `[startAfter, priceType, rate, packageSize?]`. */
export function slabsOf(...rows: [string, SlabPriceType, string, string?][]): Slab[] {
  return rows.map(([startAfter, priceType, rate, packageSize]) => ({ startAfter, priceType, rate, packageSize }));
}

export function usageCard(model: PricingModel, slabs: readonly Slab[], prorated = false): UsageCard {
  return { key: 'otp', kind: 'USAGE', model, slabs, prorated, meterId: 'verifications' };
}

export function feeCard(fee: string, more: Partial<RecurringFeeCard> = {}): RecurringFeeCard {
  const slabs = slabsOf(['0', 'FLAT', fee]);
  return { key: 'platform-fee', kind: 'FIXED_FEE', model: 'FLAT', slabs, prorated: true, ...more };
}

/** Quantities from nothing to a million with up to six decimals. */
export const quantities: fc.Arbitrary<string> = fc
  .tuple(fc.bigInt({ min: 0n, max: 1_000_000n }), fc.integer({ min: 0, max: 6 }))
  .map(([units, decimals]) => decimalOf(units, decimals));

const rates = fc
  .tuple(fc.bigInt({ min: 0n, max: 10_000_000n }), fc.integer({ min: 0, max: 12 }))
  .map(([units, decimals]) => decimalOf(units, decimals));

const slabOf = (priceType: SlabPriceType, startAfter: string): fc.Arbitrary<Slab> =>
  fc
    .tuple(rates, fc.bigInt({ min: 1n, max: 50_000n }), fc.integer({ min: 0, max: 3 }))
    .map(([rate, size, decimals]) => ({
      startAfter,
      priceType,
      rate,
      ...(priceType === 'PACKAGE' ? { packageSize: decimalOf(size, decimals) } : {}),
    }));

/** Valid slabs of a model with steps, of these price types. */
export function steps(...priceTypes: SlabPriceType[]): fc.Arbitrary<Slab[]> {
  return fc
    .uniqueArray(fc.bigInt({ min: 1n, max: 900_000_000n }), { maxLength: 5 })
    .map((starts) => ['0', ...starts.sort((a, b) => (a < b ? -1 : 1)).map((start) => decimalOf(start, 3))])
    .chain((starts) =>
      fc.tuple(...starts.map((start) => fc.constantFrom(...priceTypes).chain((type) => slabOf(type, start)))),
    );
}

const allTypes: SlabPriceType[] = ['PER_UNIT', 'FLAT', 'PACKAGE'];

/** Any valid usage card, of any model. */
export const usageCards: fc.Arbitrary<UsageCard> = fc
  .oneof(
    slabOf('FLAT', '0').map((slab) => ({ model: 'FLAT' as const, slabs: [slab] })),
    slabOf('PER_UNIT', '0').map((slab) => ({ model: 'PER_UNIT' as const, slabs: [slab] })),
    quantities.chain((free) => slabOf('PACKAGE', free)).map((slab) => ({ model: 'PACKAGE' as const, slabs: [slab] })),
    steps(...allTypes).map((slabs) => ({ model: 'GRADUATED' as const, slabs })),
    steps(...allTypes).map((slabs) => ({ model: 'VOLUME' as const, slabs })),
  )
  .chain(({ model, slabs }) => fc.boolean().map((prorated) => usageCard(model, slabs, prorated)));

/** Any slabs of any model whose price follows from the quantity alone. */
export const slabPricings: fc.Arbitrary<SlabPricing> = fc.oneof(
  { weight: 5, arbitrary: usageCards.map(({ model, slabs }): SlabPricing => ({ model, slabs })) },
  steps('FLAT').map((slabs): SlabPricing => ({ model: 'STAIR_STEP', slabs })),
  quantities
    .chain((allowance) => slabOf('PER_UNIT', allowance))
    .map((slab): SlabPricing => ({ model: 'PERCENTAGE', slabs: [slab] })),
  steps('PER_UNIT', 'FLAT').map((slabs): SlabPricing => ({ model: 'GRADUATED_PERCENTAGE', slabs })),
);

const rowMatches = fc.dictionary(fc.constantFrom('channel', 'country'), fc.constantFrom('a', 'b', '*'), {
  maxKeys: 2,
  noNullPrototype: true,
});

/** Any valid card of any model. */
export const meteredCards: fc.Arbitrary<MeteredCard> = fc
  .oneof(
    { weight: 3, arbitrary: slabPricings },
    fc.tuple(fc.array(fc.tuple(rowMatches, slabPricings), { maxLength: 4 }), slabPricings).map(([rows, otherwise]) => ({
      model: 'MATRIX' as const,
      rows: rows.map(([match, pricing]) => ({ match, ...pricing })),
      otherwise,
    })),
  )
  .chain((pricing) =>
    fc.boolean().map((prorated) => ({
      key: 'otp',
      kind: 'USAGE' as const,
      meterId: 'verifications',
      prorated,
      ...pricing,
    })),
  );

/** What was used, by dimension values. */
export const usages = fc.array(
  fc.record({
    meterId: fc.constant('verifications'),
    quantity: quantities,
    dimensions: fc.dictionary(fc.constantFrom('channel', 'country'), fc.constantFrom('a', 'b', 'c'), {
      maxKeys: 2,
      noNullPrototype: true,
    }),
  }),
  { minLength: 1, maxLength: 4 },
);

/** A part of a period of 7 to 366 days. */
export const prorations = fc
  .tuple(fc.integer({ min: 7, max: 366 }), fc.nat(366), fc.nat(366))
  .map(([denominator, one, other]) => {
    const [preceding, end] = [one % (denominator + 1), other % (denominator + 1)].sort((a, b) => a - b) as [
      number,
      number,
    ];
    return { numerator: end - preceding, denominator, preceding };
  });
