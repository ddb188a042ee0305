import { Money } from '@otpless/money/money';
import { Quantity } from '@otpless/money/quantity';
import { currencies } from '@otpless/money/currency';
import { wholePeriod } from '@otpless/period/proration';
import fc from 'fast-check';
import { rate } from './rate';
import { rateContract } from './rate-contract';
import { slabProblems } from './slab-problems';
import { decimalOf, feeCard, prorations, quantities, slabsOf, steps, usageCard, usageCards } from './testing/cards';
import { contract, counted, dayOf, january } from './testing/contracts';

const amountOf = (card: Parameters<typeof rate>[0], quantity: string) =>
  rate(card, quantity, wholePeriod, 'INR').amount;
const plus = (a: string, b: string) => Quantity.of(a).plus(Quantity.of(b)).toFixed();
const unit = Money.of('0.000000000001', 'INR');

test('every card that is made here is valid', () =>
  fc.assert(fc.property(usageCards, ({ model, slabs }) => expect(slabProblems(model, slabs)).toEqual([]))));

test('every charge equals the sum of its working, and has 12 decimals at most', () =>
  fc.assert(
    fc.property(
      usageCards,
      quantities,
      prorations,
      fc.constantFrom(...currencies),
      (card, quantity, part, currency) => {
        const { amount, working } = rate(card, quantity, part, currency);
        expect(
          Money.sum(
            working.map((step) => step.amount),
            currency,
          ).equals(amount),
        ).toBe(true);
        expect(amount.roundedToScale12().equals(amount)).toBe(true);
        expect(amount.isNegative() || working.some((step) => step.amount.isNegative())).toBe(false);
      },
    ),
  ));

test('the slabs of a graduated charge hold its whole quantity', () =>
  fc.assert(
    fc.property(steps('PER_UNIT', 'FLAT', 'PACKAGE'), quantities, (slabs, quantity) => {
      const { working } = rate(usageCard('GRADUATED', slabs), quantity, wholePeriod, 'INR');
      expect(Quantity.sum(working.map((step) => Quantity.of(step.quantity))).equals(Quantity.of(quantity))).toBe(true);
    }),
  ));

test('splitting usage changes nothing for a price per unit', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_000_000 }).map((paise) => decimalOf(paise, 4)),
      quantities,
      quantities,
      (unitRate, a, b) => {
        const card = usageCard('PER_UNIT', slabsOf(['0', 'PER_UNIT', unitRate]));
        expect(
          amountOf(card, a)
            .plus(amountOf(card, b))
            .equals(amountOf(card, plus(a, b))),
        ).toBe(true);
      },
    ),
  ));

test('the order and the split of the counts of a meter never matter', () =>
  fc.assert(
    fc.property(
      usageCards,
      fc.array(quantities, { maxLength: 6 }),
      fc.integer({ min: 1, max: 31 }),
      (card, counts, days) => {
        const period = { ...january, endsOn: dayOf(days + 1) };
        const of = (some: string[]) =>
          rateContract(contract([card], { period, usage: some.map((quantity) => counted(quantity)) }));
        const sum = Quantity.sum(counts.map((count) => Quantity.of(count))).toFixed();
        expect(JSON.stringify(of([...counts].reverse()))).toBe(JSON.stringify(of(counts)));
        expect(JSON.stringify(of([sum]))).toBe(JSON.stringify(of(counts)));
      },
    ),
  ));

test('a graduated cost grows with the quantity', () =>
  fc.assert(
    fc.property(steps('PER_UNIT', 'FLAT', 'PACKAGE'), quantities, quantities, (slabs, quantity, more) => {
      const card = usageCard('GRADUATED', slabs);
      expect(amountOf(card, plus(quantity, more)).compare(amountOf(card, quantity))).toBeGreaterThanOrEqual(0);
    }),
  ));

test('a graduated cost per unit is continuous: a little more costs a little more, also across an edge', () =>
  fc.assert(
    fc.property(steps('PER_UNIT'), fc.nat(5), (slabs, which) => {
      const card = usageCard('GRADUATED', slabs);
      const edge = slabs[which % slabs.length]!.startAfter;
      const little = '0.000000000001';
      const dearest = Money.max(unit, ...slabs.map((slab) => Money.of(slab.rate, 'INR')));
      const step = amountOf(card, plus(edge, little)).minus(amountOf(card, edge));
      expect(step.compare(dearest.times(little).plus(unit))).toBeLessThanOrEqual(0);
    }),
  ));

test('a graduated cost jumps at the edge of a flat slab alone, and there by its rate', () =>
  fc.assert(
    fc.property(steps('PER_UNIT', 'FLAT'), fc.nat(5), (slabs, which) => {
      const card = usageCard('GRADUATED', slabs);
      const { startAfter, priceType, rate: slabRate } = slabs[which % slabs.length]!;
      const little = '0.000000000001';
      const step = amountOf(card, plus(startAfter, little)).minus(amountOf(card, startAfter));
      const jump = priceType === 'FLAT' ? Money.of(slabRate, 'INR') : Money.zero('INR');
      const within = priceType === 'FLAT' ? unit : Money.of(slabRate, 'INR').times(little).plus(unit);
      expect(step.minus(jump).absolute().compare(within)).toBeLessThanOrEqual(0);
    }),
  ));

test('a volume price equals the price per unit inside a slab, its end included', () =>
  fc.assert(
    fc.property(steps('PER_UNIT'), quantities, fc.option(fc.nat(5)), (slabs, some, which) => {
      const quantity = which === null ? some : slabs[which % slabs.length]!.startAfter;
      const reached = slabs
        .filter(({ startAfter }) => Quantity.of(quantity).compare(Quantity.of(startAfter)) > 0)
        .at(-1);
      const perUnit = usageCard('PER_UNIT', slabsOf(['0', 'PER_UNIT', reached?.rate ?? '0']));
      expect(amountOf(usageCard('VOLUME', slabs), quantity).equals(amountOf(perUnit, quantity))).toBe(true);
    }),
  ));

test('in the first slab graduated and volume prices agree', () =>
  fc.assert(
    fc.property(steps('PER_UNIT', 'FLAT', 'PACKAGE'), quantities, (slabs, some) => {
      const end = slabs[1] === undefined ? null : Quantity.of(slabs[1].startAfter);
      const quantity = end === null ? some : Quantity.min(Quantity.of(some), end).toFixed();
      expect(
        amountOf(usageCard('VOLUME', slabs), quantity).equals(amountOf(usageCard('GRADUATED', slabs), quantity)),
      ).toBe(true);
    }),
  ));

test('the fee of the parts of a period adds up to the fee of all of it, and so does a flat price of usage', () =>
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 20n }).map((units) => decimalOf(units, 12)),
      fc.integer({ min: 7, max: 366 }),
      fc.uniqueArray(fc.nat(366), { maxLength: 6 }),
      (fee, denominator, cuts) => {
        const edges = [0, ...cuts.filter((cut) => cut > 0 && cut < denominator).sort((a, b) => a - b), denominator];
        for (const card of [feeCard(fee), usageCard('FLAT', slabsOf(['0', 'FLAT', fee]), true)]) {
          const parts = edges.slice(1).map((end, at) => {
            const preceding = edges[at]!;
            return rate(card, '1', { numerator: end - preceding, denominator, preceding }, 'INR').amount;
          });
          expect(Money.sum(parts, 'INR').toFixed()).toBe(Money.of(fee, 'INR').toFixed());
        }
      },
    ),
  ));

test('the currency never leaks into the amount of a charge', () =>
  fc.assert(
    fc.property(
      usageCards,
      quantities,
      prorations,
      fc.constantFrom(...currencies),
      (card, quantity, part, currency) => {
        expect(rate(card, quantity, part, currency).amount.toFixed()).toBe(
          rate(card, quantity, part, 'INR').amount.toFixed(),
        );
      },
    ),
  ));

test('a charge travels as it is', () =>
  fc.assert(
    fc.property(usageCards, quantities, prorations, (card, quantity, part) => {
      const sent = JSON.parse(JSON.stringify(card));
      expect(JSON.stringify(rate(sent, quantity, part, 'INR'))).toBe(JSON.stringify(rate(card, quantity, part, 'INR')));
    }),
  ));
