import { Money } from '@otpless/money/money';
import { localDate } from '@otpless/period/local-date';
import { netCharges } from '@otpless/rating/net-charges';
import { rateContract } from '@otpless/rating/rate-contract';
import type { AnyRateCard } from '@otpless/rating/any-rate-card';
import fc from 'fast-check';
import type { Accrual } from './accrued-charge';
import { draftInvoice } from './invoice';

const inr = (amount: string) => Money.of(amount, 'INR');
const seller = { legalName: 'OTPless', gstin: '29AAACO1234F1ZS', address: 'Bengaluru', zeroRatedWithIgst: false };
const account = {
  accountId: 'acc_1',
  netTermsDays: 15,
  customer: {
    legalName: 'Buyer',
    billingAddress: {
      line1: '1 Road',
      line2: null,
      city: 'City',
      stateCode: '29',
      postalCode: '560001',
      country: 'IN',
    },
    taxCategory: 'REGISTERED' as const,
    gstin: null,
    placeOfSupply: '29',
  },
};

const fee: AnyRateCard = {
  key: 'fee',
  kind: 'FIXED_FEE',
  model: 'FLAT',
  slabs: [{ startAfter: '0', priceType: 'FLAT', rate: '1000' }],
  prorated: false,
};
const otp: AnyRateCard = {
  key: 'otp',
  kind: 'USAGE',
  meterId: 'met_1',
  model: 'PER_UNIT',
  slabs: [{ startAfter: '0', priceType: 'PER_UNIT', rate: '0.175' }],
  prorated: false,
};
const scope = { prorated: false, appliesTo: null };
const percent = (off: string): AnyRateCard => ({
  key: 'off',
  kind: 'DISCOUNT',
  off: { kind: 'PERCENT', percent: off },
  appliesTo: null,
});

/** An accrual as usage tells it: rated, and its charges net. */
function accrual(cards: readonly AnyRateCard[], used: string): Accrual {
  const day = localDate('2026-10-01');
  const period = {
    startsOn: day,
    endsOn: localDate('2026-11-01'),
    alignedStartsOn: day,
    alignedEndsOn: localDate('2026-11-01'),
  };
  const rated = rateContract({
    cards,
    currency: 'INR',
    period,
    term: {
      cycle: { interval: 'MONTHLY', start: { kind: 'ANNIVERSARY' }, graceDays: 3 },
      anchoredOn: day,
      startsOn: day,
      endsOn: null,
    },
    asOf: period.endsOn,
    usage: [{ meterId: 'met_1', quantity: used }],
  });
  return {
    id: 'acr_01h455vb4pex5vsknk084sn02q',
    revision: 1,
    accountId: 'acc_1',
    subscriptionId: 'sub_1',
    paymentMode: 'POSTPAID',
    planName: 'Growth',
    planVersionNumber: 1,
    period,
    total: rated.total,
    charges: netCharges(rated.charges, 'INR').map(({ rateCardKey, quantity, amount, working }) => ({
      rateCardKey,
      description: rateCardKey,
      sacCode: '998413',
      quantity,
      amount,
      working: working.map((step) => ({ ...step, amount: step.amount.toFixed() })),
    })),
  };
}

const draft = (cards: readonly AnyRateCard[], used: string) =>
  draftInvoice({ accrual: accrual(cards, used), account, seller, draws: null, advances: [] });

test.each`
  cards                                                                                         | used       | lines                           | total        | because
  ${[fee, otp]}                                                                                 | ${'1001'}  | ${['fee 1000', 'otp 175.18']}   | ${'1386.72'} | ${'nothing is taken off'}
  ${[fee, otp, percent('10')]}                                                                  | ${'1001'}  | ${['fee 900', 'otp 157.66']}    | ${'1248.04'} | ${'a discount is taken off each line, before tax'}
  ${[fee, otp, { ...scope, key: 'cap', kind: 'CAP', amount: '1000' }]}                          | ${'10000'} | ${['fee 363.64', 'otp 636.36']} | ${'1180.00'} | ${'a cap leaves each line its share'}
  ${[otp, { ...scope, key: 'least', kind: 'FLOOR', amount: '500' }]}                            | ${'1000'}  | ${['otp 175', 'least 325']}     | ${'590.00'}  | ${'what is missing is a line of its own'}
  ${[otp, { ...scope, key: 'year', kind: 'MINIMUM_COMMITMENT', amount: '500' }, percent('50')]} | ${'1000'}  | ${['otp 87.5', 'year 162.5']}   | ${'295.02'}  | ${'a discount takes from the true-up too'}
  ${[fee, { ...otp, key: 'free' }, { ...percent('100'), appliesTo: ['free'] }]}                 | ${'1000'}  | ${['fee 1000']}                 | ${'1180.00'} | ${'what is wholly taken off is no line'}
`('$used units come to $lines because $because', ({ cards, used, lines, total }) => {
  const made = draft(cards as AnyRateCard[], used);
  expect(made.lines.map(({ description, amount }) => `${description} ${amount.toFixed()}`)).toEqual(lines);
  expect(made.total.toMinorFixed()).toBe(total);
});

test('a line shows a price of one only where it times the quantity is the amount; the working shows the rest', () => {
  const lines = draft([fee, otp, { ...percent('10'), appliesTo: ['fee'] }], '10').lines;
  expect(lines.map(({ unitAmount }) => unitAmount)).toEqual([null, '0.175']);
  expect(lines[0]?.origin.working).toMatchObject([
    { rule: 'fixed fee', amount: '1000' },
    { rule: 'off: 10 % off', on: 'fee', amount: '-100' },
  ]);
});

test('whatever is capped and taken off, no line and no tax is below zero, and the lines are the accrual rounded once', () =>
  fc.assert(
    fc.property(fc.nat(20000), fc.nat(120), fc.nat(3000), fc.nat(3000), (used, off, most, least) => {
      const cards: AnyRateCard[] = [
        fee,
        otp,
        { ...scope, key: 'cap', kind: 'CAP', amount: `${most}` },
        { ...scope, key: 'least', kind: 'FLOOR', amount: `${least}` },
        percent(`${off}`),
      ];
      const { charges, total } = accrual(cards, `${used}`);
      const made = draft(cards, `${used}`);
      expect(
        Money.sum(
          charges.map(({ amount }) => amount),
          'INR',
        ).equals(total),
      ).toBe(true);
      for (const { amount, taxable, taxes } of made.lines)
        expect([amount, taxable, ...taxes.map((tax) => tax.amount)].some((one) => one.isNegative())).toBe(false);
      // Each line is rounded by itself: half a paisa each at most.
      expect(
        made.subtotal
          .minus(total)
          .absolute()
          .compare(inr('0.005').times(`${charges.length}`)),
      ).toBeLessThanOrEqual(0);
    }),
    { numRuns: 100 },
  ));
