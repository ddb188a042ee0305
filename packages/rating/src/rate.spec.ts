import { wholePeriod } from '@otpless/period/proration';
import { Quantity } from '@otpless/money/quantity';
import { rate, rateAccrual } from './rate';
import type { RateCard } from './rate-card';
import { feeCard, slabsOf, usageCard } from './testing/cards';

const otp = usageCard('GRADUATED', slabsOf(['0', 'PER_UNIT', '0.2'], ['1000', 'PER_UNIT', '0.15']));
const inAdvance = feeCard('499');
const inArrears = feeCard('99', { key: 'support', timing: 'IN_ARREARS' });
const half = { numerator: 15, denominator: 30, preceding: 15 };

function rated(cards: RateCard[], totals: { meterId: string; quantity: string }[], more = {}) {
  const { charges, total } = rateAccrual({
    cards,
    totals,
    proration: wholePeriod,
    hasEnded: false,
    currency: 'INR',
    ...more,
  });
  return [
    ...charges.map(({ rateCardKey, amount }) => `${rateCardKey} ${amount.toFixed()}`),
    `total ${total.toFixed()}`,
  ];
}

const used = (quantity: string) => [{ meterId: 'verifications', quantity }];

test('an accrual holds the charges of all its cards, in their order', () => {
  expect(rated([inAdvance, otp], used('1100'))).toEqual(['platform-fee 499', 'otp 215', 'total 714']);
  expect(rated([otp, inAdvance], used('1100'))).toEqual(['otp 215', 'platform-fee 499', 'total 714']);
  expect(rated([], [])).toEqual(['total 0']);
});

test('a fee in arrears is due once the period has ended, one in advance at once', () => {
  expect(rated([inAdvance, inArrears], [])).toEqual(['platform-fee 499', 'total 499']);
  expect(rated([inAdvance, inArrears], [], { hasEnded: true })).toEqual([
    'platform-fee 499',
    'support 99',
    'total 598',
  ]);
  expect(rated([feeCard('1', { timing: 'IN_ADVANCE' })], [])).toEqual(['platform-fee 1', 'total 1']);
});

test('no usage has no charge; usage that is free has one, of nothing', () => {
  const free = usageCard('PER_UNIT', slabsOf(['0', 'PER_UNIT', '0']));
  expect(rated([otp], [])).toEqual(['total 0']);
  expect(rated([otp], used('0'))).toEqual(['total 0']);
  expect(rated([otp], used('-5'))).toEqual(['total 0']);
  expect(rated([free], used('5'))).toEqual(['otp 0', 'total 0']);
});

test('a meter has one total, however its counts are split; meters without a card cost nothing', () => {
  const totals = [...used('600'), { meterId: 'messages', quantity: '9999' }, ...used('500')];
  expect(rated([otp], totals)).toEqual(['otp 215', 'total 215']);
});

test('each currency is its own', () => {
  const { total } = rateAccrual({
    cards: [otp],
    totals: used('1'),
    proration: wholePeriod,
    hasEnded: false,
    currency: 'JPY',
  });
  expect(total.toJSON()).toEqual({ amount: '0.2', currency: 'JPY' });
});

test('two cards of one key, and a usage card without a meter, are defects', () => {
  expect(() => rated([otp, otp], [])).toThrow('different keys');
  expect(() => rated([{ ...otp, meterId: null }], [])).toThrow('names the meter');
});

test('a quantity may be given exact or as text', () => {
  expect(rate(otp, Quantity.of('5'), wholePeriod, 'INR')).toEqual(rate(otp, '5.0', wholePeriod, 'INR'));
});

test.each`
  model          | slabs                                                       | quantity | whole   | part      | because
  ${'PER_UNIT'}  | ${slabsOf(['0', 'PER_UNIT', '2'])}                          | ${'10'}  | ${'20'} | ${'20'}   | ${'a unit costs what it costs'}
  ${'FLAT'}      | ${slabsOf(['0', 'FLAT', '31'])}                             | ${'10'}  | ${'31'} | ${'15.5'} | ${'half of the period, half of the amount'}
  ${'GRADUATED'} | ${slabsOf(['0', 'PER_UNIT', '2'], ['10', 'PER_UNIT', '1'])} | ${'10'}  | ${'20'} | ${'15'}   | ${'the first slab ends at five'}
  ${'VOLUME'}    | ${slabsOf(['0', 'PER_UNIT', '2'], ['10', 'PER_UNIT', '1'])} | ${'10'}  | ${'20'} | ${'10'}   | ${'ten is in the second slab'}
  ${'PACKAGE'}   | ${slabsOf(['8', 'PACKAGE', '3', '2'])}                      | ${'10'}  | ${'3'}  | ${'9'}    | ${'only four are free'}
`(
  'half a period of $model costs $part where the card is prorated because $because',
  ({ model, slabs, quantity, whole, part }) => {
    expect(rate(usageCard(model, slabs, true), quantity, wholePeriod, 'INR').amount.toFixed()).toBe(whole);
    expect(rate(usageCard(model, slabs, true), quantity, half, 'INR').amount.toFixed()).toBe(part);
    expect(rate(usageCard(model, slabs, false), quantity, half, 'INR').amount.toFixed()).toBe(whole);
  },
);
