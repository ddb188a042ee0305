import type { SlabPricing } from '@otpless/rating/pricing';
import type { Slab } from '@otpless/rating/rate-card';
import type { Fact } from './fact-changes';
import { figure, inWords } from './figure-words';
import type { CurrencyAmount, CurrencyRates } from './rate-card';

/** What rates say: a fact a slab, by where it starts. */
export function rateFacts(path: string, rates: readonly CurrencyRates[]): Fact[] {
  return rates.flatMap(({ currency, slabs, matrix }) => [
    ...slabs.map((slab) => slabFact(`${path}.${currency}.slabs`, '', slab, currency)),
    ...(matrix?.rows ?? []).flatMap(({ match, ...pricing }) => {
      const key = Object.entries(match)
        .map(([dimension, value]) => `${dimension}=${value}`)
        .sort()
        .join(',');
      return pricingFacts(`${path}.${currency}.matrix.${key}`, ` for ${matchWords(match)}`, pricing, currency);
    }),
    ...(matrix === undefined || matrix === null
      ? []
      : pricingFacts(`${path}.${currency}.matrix.otherwise`, ' for all others', matrix.otherwise, currency)),
  ]);
}

/** What amounts say: a fact a currency. */
export function amountFacts(path: string, what: string, amounts: readonly CurrencyAmount[]): Fact[] {
  return amounts.map(({ currency, amount }) => ({
    path: `${path}.${currency}`,
    part: null,
    what: `${what} in ${currency}`,
    value: amount,
    unit: currency,
  }));
}

/** The dimension values of a row, as people read them: "country IN, channel any". */
export function matchWords(match: Readonly<Record<string, string>>): string {
  return Object.entries(match)
    .map(([dimension, value]) => `${dimension} ${value === '*' ? 'any' : value}`)
    .join(', ');
}

function pricingFacts(path: string, whom: string, { model, slabs }: SlabPricing, currency: string): Fact[] {
  const what = `model of the price${whom}`;
  return [
    { path: `${path}.model`, part: null, what, value: inWords(model) },
    ...slabs.map((slab) => slabFact(`${path}.slabs`, whom, slab, currency)),
  ];
}

function slabFact(path: string, whom: string, slab: Slab, currency: string): Fact {
  const { startAfter, rate } = slab;
  const part = `slab above ${figure(startAfter)}${whom}`;
  return { path: `${path}.${startAfter}`, part, what: priceWords(slab), value: rate, unit: currency };
}

function priceWords({ priceType, packageSize }: Slab): string {
  switch (priceType) {
    case 'PER_UNIT':
      return 'per-unit rate';
    case 'FLAT':
      return 'flat price';
    case 'PACKAGE':
      return `price per package of ${figure(packageSize ?? '0')}`;
  }
}
