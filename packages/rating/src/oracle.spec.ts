import { wholePeriod } from '@otpless/period/proration';
import fc from 'fast-check';
import { Quantity } from '@otpless/money/quantity';
import type { MeteredCard } from './any-rate-card';
import { chargeOf } from './charge';
import { allPricingModels, type MatrixRow, type Pricing, type SlabPricing } from './pricing';
import { rate } from './rate';
import type { Slab } from './rate-card';
import { feeCard, meteredCards, prorations, slabPricings, usages } from './testing/cards';
import { usage } from './usage';

/**
 * A second opinion, slow and plain: fractions of whole numbers, written from the rules and without the models. It shares
 * nothing with what it judges but the shape of a card.
 */
interface Fraction {
  top: bigint;
  bottom: bigint;
}

function fraction(text: string): Fraction {
  const [whole, decimals = ''] = text.split('.') as [string, string?];
  return { top: BigInt(whole + decimals), bottom: 10n ** BigInt(decimals.length) };
}
const whole = (top: bigint): Fraction => ({ top, bottom: 1n });
const add = (a: Fraction, b: Fraction): Fraction => ({
  top: a.top * b.bottom + b.top * a.bottom,
  bottom: a.bottom * b.bottom,
});
const multiply = (a: Fraction, b: Fraction): Fraction => ({ top: a.top * b.top, bottom: a.bottom * b.bottom });
const subtract = (a: Fraction, b: Fraction): Fraction => add(a, { top: -b.top, bottom: b.bottom });
const isMore = (a: Fraction, b: Fraction): boolean => a.top * b.bottom > b.top * a.bottom;

/** In units of the twelfth decimal, the half upwards. Nothing here is below zero. */
function rounded({ top, bottom }: Fraction): bigint {
  return (2n * top * 10n ** 12n + bottom) / (2n * bottom);
}

function priceOf(slab: Slab, quantity: Fraction): Fraction {
  if (slab.priceType === 'FLAT') return fraction(slab.rate);
  if (slab.priceType === 'PER_UNIT') return multiply(quantity, fraction(slab.rate));
  const size = fraction(slab.packageSize!);
  let begun = (quantity.top * size.bottom) / (quantity.bottom * size.top);
  while (isMore(quantity, multiply(whole(begun), size))) begun += 1n;
  return multiply(whole(begun), fraction(slab.rate));
}

interface Part {
  numerator: number;
  denominator: number;
  preceding: number;
}

/** What the days of the part move the rounded running share by. */
function shareOf(text: string, { numerator, denominator, preceding }: Part): bigint {
  const upTo = (days: number) => rounded(multiply(fraction(text), { top: BigInt(days), bottom: BigInt(denominator) }));
  return upTo(preceding + numerator) - upTo(preceding);
}

function inPartOfAPeriod(slabs: readonly Slab[], part: Part): Slab[] {
  const written = (twelfths: bigint) => {
    const digits = twelfths.toString().padStart(13, '0');
    return `${digits.slice(0, -12)}.${digits.slice(-12)}`;
  };
  let highest = 0n;
  return slabs.map((slab) => {
    const start = shareOf(slab.startAfter, part);
    if (start > highest) highest = start;
    const rate = slab.priceType === 'FLAT' ? written(shareOf(slab.rate, part)) : slab.rate;
    return { ...slab, startAfter: written(highest), rate };
  });
}

/** What the slabs cost, slab by slab. */
function costOf({ model, slabs }: SlabPricing, quantity: Fraction): Fraction {
  const nothing = whole(0n);
  if (quantity.top <= 0n) return nothing;
  let total = nothing;
  for (let at = 0; at < slabs.length; at += 1) {
    const slab = slabs[at]!;
    const start = fraction(slab.startAfter);
    const next = slabs[at + 1] === undefined ? null : fraction(slabs[at + 1]!.startAfter);
    if (!isMore(quantity, start)) continue;
    const endsHere = next === null || !isMore(quantity, next);
    if (model === 'VOLUME' || model === 'STAIR_STEP') {
      if (endsHere) total = priceOf(slab, quantity);
      continue;
    }
    const end = endsHere ? quantity : next!;
    if (!isMore(end, start)) continue;
    const price = priceOf(slab, subtract(end, start));
    const isPercent = model.includes('PERCENTAGE') && slab.priceType === 'PER_UNIT';
    total = add(total, isPercent ? multiply(price, { top: 1n, bottom: 100n }) : price);
  }
  return total;
}

/** Which row prices these dimension values: a row is scored by what it names, and the first of the best wins. */
function rowFor(rows: readonly MatrixRow[], dimensions: Record<string, string>): MatrixRow | null {
  let best: MatrixRow | null = null;
  let bestScore = -1;
  for (const row of rows) {
    let score = 0;
    for (const name of Object.keys(row.match)) {
      if (row.match[name] === '*' && dimensions[name] !== undefined) score += 1;
      else if (row.match[name] === dimensions[name]) score += 100;
      else score = -1_000_000;
    }
    if (score > bestScore) [best, bestScore] = [row, score];
  }
  return best;
}

type Used = { quantity: string; dimensions?: Record<string, string> }[];

function oracle(card: Pricing & { prorated: boolean }, used: Used, part: Part): bigint {
  const isPart = card.prorated && part.numerator !== part.denominator;
  const costAll = (pricing: SlabPricing, some: Used) => {
    let quantity = whole(0n);
    for (const one of some) quantity = add(quantity, fraction(one.quantity));
    const slabs = isPart ? inPartOfAPeriod(pricing.slabs, part) : pricing.slabs;
    return costOf({ model: pricing.model, slabs }, quantity);
  };
  if (card.model !== 'MATRIX') return rounded(costAll(card, used));
  let total = whole(0n);
  for (const row of [...card.rows, null]) {
    const gathered = used.filter(({ dimensions = {} }) => rowFor(card.rows, dimensions) === row);
    total = add(total, costAll(row ?? card.otherwise, gathered));
  }
  return rounded(total);
}

const inTwelfths = (amount: string): bigint => rounded(fraction(amount));
const seeded = { seed: 20_261_122, numRuns: 10_000 };

const amountOf = (card: MeteredCard, used: Used, part = wholePeriod) =>
  inTwelfths(chargeOf(card, Quantity.zero, usage(card, used, part, 'INR'), 'INR').amount.toFixed());

test('an independent oracle agrees on 10,000 random cards of all models', () => {
  const cardsOfModel = new Map<string, number>();
  fc.assert(
    fc.property(meteredCards, usages, prorations, (card, used, part) => {
      cardsOfModel.set(card.model, (cardsOfModel.get(card.model) ?? 0) + 1);
      expect(amountOf(card, used, part)).toBe(oracle(card, used, part));
    }),
    seeded,
  );
  const counts = [...cardsOfModel.values()];
  expect([...cardsOfModel.keys()].sort()).toEqual([...allPricingModels].sort());
  expect(counts.reduce((all, count) => all + count, 0)).toBe(10_000);
  expect(Math.min(...counts)).toBeGreaterThan(500);
});

test('it agrees where the quantity lies on an edge, or a hair beside it', () =>
  fc.assert(
    fc.property(slabPricings, fc.nat(5), fc.constantFrom(-1n, 0n, 1n), (pricing, which, hair) => {
      const edge = fraction(pricing.slabs[which % pricing.slabs.length]!.startAfter);
      const twelfths = rounded(edge) + hair;
      if (twelfths < 0n) return;
      const digits = twelfths.toString().padStart(13, '0');
      const used = [{ quantity: `${digits.slice(0, -12)}.${digits.slice(-12)}` }];
      const card: MeteredCard = { key: 'otp', kind: 'USAGE', meterId: 'otp', prorated: false, ...pricing };
      expect(amountOf(card, used)).toBe(oracle(card, used, wholePeriod));
    }),
    { ...seeded, numRuns: 3_000 },
  ));

test('a prorated fee is what its days move the rounded running share by', () =>
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), prorations, (paise, part) => {
      const digits = paise.toString().padStart(3, '0');
      const fee = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
      expect(inTwelfths(rate(feeCard(fee), '0', part, 'INR').amount.toFixed())).toBe(shareOf(fee, part));
    }),
    { ...seeded, numRuns: 1_000 },
  ));
