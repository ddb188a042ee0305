import { Money } from '@otpless/money/money';
import { localDate } from '@otpless/period/local-date';
import fc from 'fast-check';
import { invoiceableCharges } from './charge';
import type { ContractedCard } from './contract';
import { rateAccrual } from './rate-accrual';
import { sampleAccrual, sampleContract, sampleFee, sampleItem, sampleUsage } from './sample-contract';
import { counted } from './sample-counts';

const amount = fc.integer({ min: 0, max: 5_000_000 }).map((units) => `${units / 1000}`);
const scope = fc.constantFrom(null, ['fee'], ['otp'], ['otp', 'floor'], ['nothing']);
const off = fc.oneof(
  fc.integer({ min: 0, max: 150 }).map((percent) => ({ kind: 'PERCENT' as const, percent: `${percent}` })),
  amount.map((of) => ({ kind: 'AMOUNT' as const, amount: of })),
  fc.nat(4000).map((units) => ({ kind: 'UNITS' as const, units: `${units}` })),
);

/** A fee and usage under any caps, floors, minimums and discounts. */
const contracts = fc
  .record({
    cap: fc.option(fc.record({ amount, appliesTo: scope })),
    floor: fc.option(fc.record({ amount, appliesTo: scope })),
    minimum: fc.option(fc.record({ amount, appliesTo: scope })),
    discounts: fc.array(fc.record({ off, appliesTo: scope }), { maxLength: 3 }),
    used: fc.nat(5000),
    ended: fc.boolean(),
  })
  .map(({ cap, floor, minimum, discounts, used, ended }) => {
    const limit = { prorated: false, item: sampleItem };
    const cards: ContractedCard[] = [
      sampleFee,
      sampleUsage,
      ...(cap === null ? [] : [{ ...cap, ...limit, item: undefined, key: 'cap', kind: 'CAP' as const }]),
      ...(floor === null ? [] : [{ ...floor, ...limit, key: 'floor', kind: 'FLOOR' as const }]),
      ...(minimum === null ? [] : [{ ...minimum, ...limit, key: 'minimum', kind: 'MINIMUM_COMMITMENT' as const }]),
      ...discounts.map((discount, at) => ({ ...discount, key: `discount-${at}`, kind: 'DISCOUNT' as const })),
    ];
    const accrual = { ...sampleAccrual, state: ended ? ('GRACE' as const) : ('OPEN' as const) };
    const sources = { counts: [counted(`${used}`)], accountTags: [], today: localDate('2026-03-10'), others: [] };
    return rateAccrual(accrual, sampleContract([{ cards }]), sources);
  });

const sum = (amounts: readonly string[]) =>
  Money.sum(
    amounts.map((one) => Money.of(one, 'INR')),
    'INR',
  ).toFixed();

test('an accrual is the sum of its charges, and of those an invoice is made of, none of which is below zero', () =>
  fc.assert(
    fc.property(contracts, ({ charges, total }) => {
      const lines = invoiceableCharges(charges, 'INR');
      expect(sum(charges.map((charge) => charge.amount))).toBe(total);
      expect(sum(lines.map((line) => line.amount))).toBe(total);
      for (const line of [...charges, ...lines])
        expect(sum(line.working.map((step) => step.amount))).toBe(Money.of(line.amount, 'INR').toFixed());
      for (const line of lines) expect(Money.of(line.amount, 'INR').isNegative()).toBe(false);
    }),
    { numRuns: 300 },
  ));

test('what a discount takes is a step in the working of the line it takes from', () => {
  const discount: ContractedCard = {
    key: 'tenth',
    kind: 'DISCOUNT',
    off: { kind: 'PERCENT', percent: '10' },
    appliesTo: ['fee'],
  };
  const sources = { counts: [], accountTags: [], today: localDate('2026-03-10'), others: [] };
  const { charges } = rateAccrual(sampleAccrual, sampleContract([{ cards: [sampleFee, discount] }]), sources);
  expect(charges.map(({ rateCardKey, item }) => [rateCardKey, item?.key ?? null])).toEqual([
    ['fee', 'otp'],
    ['tenth', null],
  ]);
  expect(invoiceableCharges(charges, 'INR')).toMatchObject([
    {
      rateCardKey: 'fee',
      amount: '900',
      working: [
        { rule: 'fixed fee', amount: '1000' },
        { rule: 'tenth: 10 % off', on: 'fee', amount: '-100' },
      ],
    },
  ]);
});
