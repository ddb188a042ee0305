import { wholePeriod } from '@otpless/period/proration';
import fc from 'fast-check';
import { rate } from './rate';
import type { RateCard, Slab } from './rate-card';
import { feeCard, prorations, quantities, slabsOf, usageCard, usageCards } from './testing/cards';

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

function inPartOfAPeriod(slabs: readonly Slab[], days: number, of: number): Slab[] {
  const share = (text: string) => {
    const twelfths = rounded(multiply(fraction(text), { top: BigInt(days), bottom: BigInt(of) }));
    const digits = twelfths.toString().padStart(13, '0');
    return `${digits.slice(0, -12)}.${digits.slice(-12)}`;
  };
  return slabs.map((slab) => ({
    ...slab,
    startAfter: share(slab.startAfter),
    rate: slab.priceType === 'FLAT' ? share(slab.rate) : slab.rate,
  }));
}

function oracle(card: RateCard, used: string, days: number, of: number): bigint {
  const part = card.prorated && days !== of;
  if (card.kind === 'FIXED_FEE') throw new Error('fees are judged day by day below');
  const quantity = fraction(used);
  if (quantity.top <= 0n) return 0n;
  const slabs = part ? inPartOfAPeriod(card.slabs, days, of) : card.slabs;
  if (card.model === 'FLAT' || card.model === 'PER_UNIT') return rounded(priceOf(slabs[0]!, quantity));
  let total = whole(0n);
  for (let at = 0; at < slabs.length; at += 1) {
    const start = fraction(slabs[at]!.startAfter);
    const next = slabs[at + 1] === undefined ? null : fraction(slabs[at + 1]!.startAfter);
    if (!isMore(quantity, start)) continue;
    const endsHere = next === null || !isMore(quantity, next);
    if (card.model === 'VOLUME') {
      if (endsHere) total = priceOf(slabs[at]!, quantity);
      continue;
    }
    const end = endsHere ? quantity : next!;
    if (isMore(end, start)) total = add(total, priceOf(slabs[at]!, subtract(end, start)));
  }
  return rounded(total);
}

const inTwelfths = (amount: string): bigint => rounded(fraction(amount));
const seeded = { seed: 20_261_122, numRuns: 3_000 };

test('an independent oracle agrees on 3,000 random cards', () =>
  fc.assert(
    fc.property(usageCards, quantities, prorations, (card, quantity, part) => {
      const { amount } = rate(card, quantity, part, 'INR');
      expect(inTwelfths(amount.toFixed())).toBe(oracle(card, quantity, part.numerator, part.denominator));
    }),
    seeded,
  ));

test('it agrees where the quantity lies on an edge, or a hair beside it', () =>
  fc.assert(
    fc.property(usageCards, fc.nat(5), fc.constantFrom(-1n, 0n, 1n), (card, which, hair) => {
      const edge = fraction(card.slabs[which % card.slabs.length]!.startAfter);
      const twelfths = rounded(edge) + hair;
      if (twelfths < 0n) return;
      const digits = twelfths.toString().padStart(13, '0');
      const quantity = `${digits.slice(0, -12)}.${digits.slice(-12)}`;
      const { amount } = rate(card, quantity, wholePeriod, 'INR');
      expect(inTwelfths(amount.toFixed())).toBe(oracle(card, quantity, 1, 1));
    }),
    seeded,
  ));

test('counting unit by unit agrees on 500 graduated cards', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 4 }),
      fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 5, maxLength: 5 }),
      fc.nat(500),
      (starts, paise, units) => {
        const edges = [0, ...starts.sort((a, b) => a - b)];
        const slabs = edges.map((start, at) => slabsOf([`${start}`, 'PER_UNIT', `${paise[at]! / 100}`])[0]!);
        let total = 0n;
        for (let n = 1; n <= units; n += 1) {
          let slab = 0;
          for (let at = 0; at < edges.length; at += 1) if (n > edges[at]!) slab = at;
          total += BigInt(paise[slab]!);
        }
        const { amount } = rate(usageCard('GRADUATED', slabs), `${units}`, wholePeriod, 'INR');
        expect(inTwelfths(amount.toFixed())).toBe(total * 10n ** 10n);
      },
    ),
    { ...seeded, numRuns: 500 },
  ));

test('a prorated fee is what its days move the rounded running share by', () =>
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), prorations, (paise, part) => {
      const running = (days: number) => rounded({ top: paise * BigInt(days), bottom: 100n * BigInt(part.denominator) });
      const digits = paise.toString().padStart(3, '0');
      const { amount } = rate(feeCard(`${digits.slice(0, -2)}.${digits.slice(-2)}`), '0', part, 'INR');
      expect(inTwelfths(amount.toFixed())).toBe(running(part.preceding + part.numerator) - running(part.preceding));
    }),
    seeded,
  ));
