import fc from 'fast-check';
import type { SlabModel } from './pricing';
import { priceByModel } from './price-by-model';
import { Quantity } from '@otpless/money/quantity';
import { Money } from '@otpless/money/money';
import type { Slab, SlabPriceType } from './rate-card';
import { rateContract } from './rate-contract';
import { decimalOf, slabsOf } from './testing/cards';
import { contract, dayOf, january, licenceCard, termFrom } from './testing/contracts';

/** Loops over single units and single days, in whole hundredths of a paisa: the slowest way there is, and the plainest. */
interface Step {
  start: number;
  type: SlabPriceType;
  price: number;
  size: number;
}

function counted(model: SlabModel, steps: readonly Step[], units: number): bigint {
  const perHundred = model === 'PERCENTAGE' || model === 'GRADUATED_PERCENTAGE' ? 1n : 100n;
  let total = 0n;
  for (let n = 1; n <= units; n += 1) {
    const step = steps.findLast(({ start }) => n > start);
    if (step === undefined) continue;
    const price = BigInt(step.price);
    if (model === 'STAIR_STEP') total = price * 100n;
    else if (model === 'VOLUME') {
      const packages = Math.floor((n - 1) / step.size) + 1;
      total = 100n * price * (step.type === 'FLAT' ? 1n : BigInt(step.type === 'PACKAGE' ? packages : n));
    } else if (step.type === 'PER_UNIT') total += price * perHundred;
    else if (step.type === 'FLAT') total += n === step.start + 1 ? price * 100n : 0n;
    else total += (n - step.start - 1) % step.size === 0 ? price * 100n : 0n;
  }
  return total;
}

const typesOf: Record<SlabModel, SlabPriceType[]> = {
  FLAT: ['FLAT'],
  PER_UNIT: ['PER_UNIT'],
  PACKAGE: ['PACKAGE'],
  PERCENTAGE: ['PER_UNIT'],
  STAIR_STEP: ['FLAT'],
  GRADUATED_PERCENTAGE: ['PER_UNIT', 'FLAT'],
  GRADUATED: ['PER_UNIT', 'FLAT', 'PACKAGE'],
  VOLUME: ['PER_UNIT', 'FLAT', 'PACKAGE'],
};
const models = Object.keys(typesOf) as SlabModel[];
const hasSteps = (model: SlabModel) => ['STAIR_STEP', 'GRADUATED_PERCENTAGE', 'GRADUATED', 'VOLUME'].includes(model);
const mayBeginLater = (model: SlabModel) => model === 'PACKAGE' || model === 'PERCENTAGE';

const cards = fc.constantFrom(...models).chain((model) => {
  const step = (start: number) =>
    fc.record({
      start: fc.constant(start),
      type: fc.constantFrom(...typesOf[model]),
      price: fc.integer({ min: 0, max: 10_000 }),
      size: fc.integer({ min: 1, max: 40 }),
    });
  const first = mayBeginLater(model) ? fc.nat(50) : fc.constant(0);
  const starts = hasSteps(model)
    ? fc
        .uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 4 })
        .map((more) => [0, ...more.sort((a, b) => a - b)])
    : first.map((start) => [start]);
  return starts.chain((all) => fc.tuple(fc.constant(model), fc.tuple(...all.map(step))));
});

const slabOf = ({ start, type, price, size }: Step): Slab =>
  slabsOf([`${start}`, type, decimalOf(price, 2), ...((type === 'PACKAGE' ? [`${size}`] : []) as [string?])])[0]!;

test('counting unit by unit agrees on 10,000 cards of every model', () =>
  fc.assert(
    fc.property(cards, fc.nat(400), ([model, steps], units) => {
      const priced = priceByModel({ model, slabs: steps.map(slabOf) }, Quantity.of(`${units}`), 'INR');
      const total = Money.sum(
        priced.map(({ amount }) => amount),
        'INR',
      );
      expect(total.toFixed()).toBe(Money.of(decimalOf(counted(model, steps, units), 4), 'INR').toFixed());
    }),
    { seed: 20_261_122, numRuns: 10_000 },
  ));

const halfUp = (top: bigint, bottom: bigint) => (2n * top + bottom) / (2n * bottom);

test('counting licences day by day agrees on 500 histories', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.integer({ min: -5, max: 31 }), fc.nat(60)), {
        selector: ([day]) => day,
        maxLength: 6,
      }),
      fc.tuple(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 1, max: 50 }),
      ),
      fc.tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 })),
      (changes, [below, above, edge], [one, other]) => {
        const [firstDay, lastDay] = [Math.min(one, other), Math.max(one, other)];
        const slabs = slabsOf(['0', 'PER_UNIT', decimalOf(below, 2)], [`${edge}`, 'PER_UNIT', decimalOf(above, 2)]);
        const held = (day: number) =>
          [...changes].sort(([a], [b]) => a - b).findLast(([effective]) => effective <= day)?.[1] ?? 0;
        // In units of the twelfth decimal: every day moves the rounded running share of what its number costs.
        let total = 0n;
        for (let day = firstDay; day <= lastDay; day += 1) {
          let price = 0n;
          for (let n = 1; n <= held(day); n += 1) price += BigInt(n <= edge ? below : above) * 10n ** 10n;
          total += halfUp(price * BigInt(day), 31n) - halfUp(price * BigInt(day - 1), 31n);
        }
        const to = contract([licenceCard({ model: 'GRADUATED', slabs })], {
          period: { ...january, startsOn: dayOf(firstDay), endsOn: dayOf(lastDay + 1) },
          term: termFrom('2026-01-01'),
          licences: { seats: changes.map(([day, number]) => ({ effectiveOn: dayOf(day), quantity: `${number}` })) },
        });
        expect(rateContract(to).total.toFixed()).toBe(Money.of(decimalOf(total, 12), 'INR').toFixed());
      },
    ),
    { seed: 20_261_122, numRuns: 500 },
  ));
