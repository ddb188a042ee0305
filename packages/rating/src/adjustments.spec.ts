import { localDate } from '@otpless/period/local-date';
import { Money } from '@otpless/money/money';
import { adjustments } from './adjustments';
import type { AnyRateCard } from './any-rate-card';
import type { ContractToRate } from './contract-to-rate';
import { commitmentSpan } from './minimum-commitment';
import { netCharges } from './net-charges';
import { rateContract } from './rate-contract';
import { feeCard, slabsOf, usageCard } from './testing/cards';
import {
  contract,
  counted,
  dayOf,
  discountCard,
  january,
  licenceCard,
  limitCard,
  minimumCard,
  periodOf,
  rated,
  termFrom,
  workingOf,
} from './testing/contracts';

const otp = usageCard('PER_UNIT', slabsOf(['0', 'PER_UNIT', '1']));
const sms = { ...otp, key: 'sms', meterId: 'messages' };
const usage = [counted('600'), counted('300', {}, 'messages')];
const of = (cards: readonly AnyRateCard[], more: Partial<ContractToRate> = {}) =>
  rated([otp, sms, ...cards], { usage, ...more }).slice(2);
const firstOf25Days = { ...january, startsOn: dayOf(7) };

test('the order of the adjustments, each with its reason', () => {
  expect(adjustments.map(({ name }) => name)).toEqual([
    'caps',
    'floors',
    'minimum commitments',
    'discounts: UNITS',
    'discounts: PERCENT',
    'discounts: AMOUNT',
  ]);
  for (const { why } of adjustments) expect(why.length).toBeGreaterThan(20);
});

test('the order is theirs, not that of the cards', () => {
  const cards = [
    discountCard({ kind: 'AMOUNT', amount: '50' }, null, 'amount'),
    discountCard({ kind: 'PERCENT', percent: '10' }, null, 'percent'),
    discountCard({ kind: 'UNITS', units: '100' }, null, 'units'),
    minimumCard('1000'),
    limitCard('FLOOR', '400', { appliesTo: ['sms'] }),
    limitCard('CAP', '500', { appliesTo: ['otp'] }),
  ];
  // 500 + 300; floor 400; minimum 1000; less 100 units; less 10 % of 900; less 50.
  const expected = ['cap -100', 'floor 100', 'minimum 100', 'units -100', 'percent -90', 'amount -50', 'total 760'];
  expect(of(cards)).toEqual(expected);
  expect(of([...cards].reverse())).toEqual(expected);
});

test.each`
  card                                                  | more                         | charges                          | because
  ${limitCard('CAP', '1000')}                           | ${{}}                        | ${['total 900']}                 | ${'it is not reached'}
  ${limitCard('CAP', '900')}                            | ${{}}                        | ${['total 900']}                 | ${'exactly at the cap nothing is taken'}
  ${limitCard('CAP', '450')}                            | ${{}}                        | ${['cap -450', 'total 450']}     | ${'all cards cost at most 450'}
  ${limitCard('CAP', '100', { appliesTo: ['sms'] })}    | ${{}}                        | ${['cap -200', 'total 700']}     | ${'the cards in scope cost at most 100'}
  ${limitCard('CAP', '0', { appliesTo: [] })}           | ${{}}                        | ${['total 900']}                 | ${'it is about no card'}
  ${limitCard('CAP', '620')}                            | ${{ period: firstOf25Days }} | ${['cap -400', 'total 500']}     | ${'25 of 31 days of 620 are 500'}
  ${limitCard('CAP', '620', { prorated: false })}       | ${{ period: firstOf25Days }} | ${['cap -280', 'total 620']}     | ${'it is not prorated'}
  ${limitCard('CAP', '450')}                            | ${{ asOf: dayOf(2) }}        | ${['cap -450', 'total 450']}     | ${'a cap holds at any time'}
  ${limitCard('FLOOR', '900')}                          | ${{}}                        | ${['total 900']}                 | ${'it is reached exactly'}
  ${limitCard('FLOOR', '1000')}                         | ${{}}                        | ${['floor 100', 'total 1000']}   | ${'what is missing is charged'}
  ${limitCard('FLOOR', '1000', { appliesTo: ['sms'] })} | ${{}}                        | ${['floor 700', 'total 1600']}   | ${'only the cards in scope count'}
  ${limitCard('FLOOR', '1000')}                         | ${{ asOf: dayOf(31) }}       | ${['total 900']}                 | ${'before the end nobody knows'}
  ${limitCard('FLOOR', '1240')}                         | ${{ period: firstOf25Days }} | ${['floor 100', 'total 1000']}   | ${'25 of 31 days of 1240 are 1000'}
  ${minimumCard('900')}                                 | ${{}}                        | ${['total 900']}                 | ${'it is reached exactly'}
  ${minimumCard('1000')}                                | ${{}}                        | ${['minimum 100', 'total 1000']} | ${'what is missing'}
  ${minimumCard('1000', { appliesTo: ['otp'] })}        | ${{}}                        | ${['minimum 400', 'total 1300']} | ${'only the cards in scope count'}
  ${minimumCard('1000')}                                | ${{ asOf: dayOf(31) }}       | ${['total 900']}                 | ${'its span is not over'}
  ${minimumCard('1240')}                                | ${{ period: firstOf25Days }} | ${['minimum 100', 'total 1000']} | ${'prorated'}
  ${minimumCard('1240', { prorated: false })}           | ${{ period: firstOf25Days }} | ${['minimum 340', 'total 1240']} | ${'not prorated'}
`('$charges because $because', ({ card, more, charges }) => {
  expect(of([card], more)).toEqual(charges);
});

test.each`
  off                                    | scope      | charges                              | because
  ${{ kind: 'PERCENT', percent: '10' }}  | ${null}    | ${['discount -90', 'total 810']}     | ${'of everything'}
  ${{ kind: 'PERCENT', percent: '10' }}  | ${['sms']} | ${['discount -30', 'total 870']}     | ${'of the cards in scope'}
  ${{ kind: 'PERCENT', percent: '150' }} | ${null}    | ${['discount -900', 'total 0']}      | ${'never more than there is'}
  ${{ kind: 'PERCENT', percent: '0' }}   | ${null}    | ${['total 900']}                     | ${'nothing off is no discount'}
  ${{ kind: 'AMOUNT', amount: '12.5' }}  | ${null}    | ${['discount -12.5', 'total 887.5']} | ${'so much off'}
  ${{ kind: 'AMOUNT', amount: '1000' }}  | ${['sms']} | ${['discount -300', 'total 600']}    | ${'never more than the cards in scope cost'}
  ${{ kind: 'AMOUNT', amount: '5' }}     | ${['no']}  | ${['total 900']}                     | ${'there is no such charge'}
  ${{ kind: 'UNITS', units: '50' }}      | ${['otp']} | ${['discount -50', 'total 850']}     | ${'fifty at 1'}
  ${{ kind: 'UNITS', units: '700' }}     | ${null}    | ${['discount -700', 'total 200']}    | ${'from card to card until none is left'}
  ${{ kind: 'UNITS', units: '5000' }}    | ${null}    | ${['discount -900', 'total 0']}      | ${'no more units than were used'}
`('$off on $scope: $charges because $because', ({ off, scope, charges }) => {
  expect(of([discountCard(off, scope)])).toEqual(charges);
});

test('an amount off is for every part of a period, or prorated for its days, so that the parts take no more than it', () => {
  const whole = discountCard({ kind: 'AMOUNT', amount: '31' });
  const prorated = { ...whole, prorated: true };
  expect(of([whole], { period: firstOf25Days })).toEqual(['discount -31', 'total 869']);
  expect(of([prorated], { period: firstOf25Days })).toEqual(['discount -25', 'total 875']);
  expect(of([prorated], { period: { ...january, endsOn: dayOf(7) } })).toEqual(['discount -6', 'total 894']);
  expect(of([prorated])).toEqual(['discount -31', 'total 869']);
});

const cents = (...amounts: string[]) =>
  amounts.map((amount, at) => feeCard(amount, { key: `fee-${at}`, prorated: false }));
const off = (key: string, percent: string) => discountCard({ kind: 'PERCENT', percent }, null, key);
const fixed = (key: string, amount: string, scope: readonly string[] | null = null) =>
  discountCard({ kind: 'AMOUNT', amount }, scope, key);

test.each`
  id               | cards                                                     | total     | because
  ${'coupon-006'}  | ${[...cents('100'), off('a', '10'), off('b', '25')]}      | ${'67.5'} | ${'percentages are of what is left'}
  ${'coupon-006'}  | ${[...cents('100'), off('b', '25'), off('a', '10')]}      | ${'67.5'} | ${'so their order does not matter'}
  ${'coupon-008'}  | ${[...cents('100'), fixed('a', '80'), fixed('b', '50')]}  | ${'0'}    | ${'no more is taken than is left'}
  ${'coupon-009'}  | ${[...cents('100'), fixed('b', '50'), off('a', '10')]}    | ${'40'}   | ${'percentages before amounts'}
  ${'invoice-004'} | ${[...cents('33.33', '66.67'), off('a', '10')]}           | ${'90'}   | ${'the discount; prepaid credits are draws'}
  ${'invoice-011'} | ${[...cents('9.99', '0.01'), off('a', '10')]}             | ${'9'}    | ${'the discount; prepaid credits are draws'}
  ${'invoice-015'} | ${[...cents('50.33', '49.67'), off('a', '12.5')]}         | ${'87.5'} | ${'the discount; prepaid credits are draws'}
  ${'tax-002'}     | ${[...cents('100'), fixed('a', '10'), fixed('b', '110')]} | ${'0'}    | ${'coupons take no more than the fee'}
`('$id: $total because $because', ({ cards, total }) => {
  expect(rateContract(contract(cards)).total.toFixed()).toBe(total);
});

const sharesOf = (cards: readonly AnyRateCard[]) =>
  rateContract(contract(cards))
    .charges.filter(({ kind }) => kind === 'DISCOUNT')
    .flatMap(({ working }) => working.map(({ on, amount }) => `${on} ${amount.roundedToMinorUnit().toFixed()}`));

test.each`
  id               | lines            | cards                                    | left               | because
  ${'invoice-009'} | ${['100']}       | ${[off('line', '10'), off('all', '20')]} | ${['72']}          | ${'28 off: percentages are of what is left'}
  ${'invoice-013'} | ${['60', '40']}  | ${[off('all', '33.333')]}                | ${['40', '26.67']} | ${'33.33 off, rounded where it becomes a line'}
  ${'invoice-014'} | ${['30', '70']}  | ${[fixed('line', '40', ['fee-0'])]}      | ${['0', '70']}     | ${'30 off: no more than the line'}
  ${'invoice-016'} | ${['999999.99']} | ${[off('all', '1')]}                     | ${['989999.99']}   | ${'10000.00 off, rounded where it becomes a line'}
`('$id: lines of $left because $because', ({ lines, cards, left }) => {
  const { charges } = rateContract(contract([...cents(...(lines as string[])), ...cards]));
  expect(netCharges(charges, 'INR').map(({ amount }) => amount.roundedToMinorUnit().toFixed())).toEqual(left);
});

test('a discount is shared by what is left of each charge (coupon-002, coupon-003, coupon-013)', () => {
  expect(sharesOf([...cents('0.04', '0.02'), fixed('coupon', '0.12')])).toEqual(['fee-0 -0.04', 'fee-1 -0.02']);
  expect(sharesOf([...cents('2', '1'), fixed('coupon', '0.06')])).toEqual(['fee-0 -0.04', 'fee-1 -0.02']);
  expect(sharesOf([...cents('10', '20'), fixed('coupon', '40')])).toEqual(['fee-0 -10', 'fee-1 -20']);
});

test('tax-003: coupons of some cards and of all, each on what is left', () => {
  const fees = cents('10', '20', '30', '40', '10', '20', '30', '40');
  const coupons = [
    fixed('first', '20', ['fee-0', 'fee-1']),
    fixed('second', '10', ['fee-4', 'fee-5', 'fee-6', 'fee-7']),
    fixed('third', '5'),
  ];
  const { charges, total } = rateContract(contract([...fees, ...coupons]));
  const shares = fees.map(({ key }) =>
    Money.sum(
      charges.flatMap(({ working }) => working.filter(({ on }) => on === key).map(({ amount }) => amount)),
      'INR',
    )
      .negated()
      .amount.toFixed(5),
  );
  expect(shares).toEqual(['6.76471', '13.52941', '0.88235', '1.17647', '1.26471', '2.52941', '3.79412', '5.05882']);
  expect(total.toFixed()).toBe('165');
});

test.each`
  id                  | minimum    | amounts                     | days          | trueUp       | because
  ${'commitment-003'} | ${'400'}   | ${[]}                       | ${[90, 91]}   | ${'395.6'}   | ${'a quarter less a day'}
  ${'commitment-005'} | ${'2000'}  | ${[]}                       | ${[365, 366]} | ${'1994.54'} | ${'a leap year less a day'}
  ${'commitment-008'} | ${'2'}     | ${['2', '3', '1.5']}        | ${[31, 31]}   | ${'0'}       | ${'more was charged'}
  ${'commitment-010'} | ${'100'}   | ${['2', '3', '1.5', '5']}   | ${[31, 31]}   | ${'88.5'}    | ${'fees in advance count too'}
  ${'commitment-011'} | ${'10000'} | ${['6.896551724138', '30']} | ${[2, 29]}    | ${'652.76'}  | ${'two of 29 days of both, before coupons'}
  ${'commitment-013'} | ${'10'}    | ${['7']}                    | ${[31, 31]}   | ${'3'}       | ${'a floor of one charge'}
  ${'commitment-014'} | ${'10'}    | ${['15']}                   | ${[31, 31]}   | ${'0'}       | ${'more was charged'}
  ${'commitment-018'} | ${'100'}   | ${['0', '20', '50']}        | ${[25, 28]}   | ${'19.29'}   | ${'of the charge as a whole, across its dimension values'}
`('$id: $trueUp because $because', ({ minimum, amounts, days, trueUp }) => {
  const [count, all] = days as [number, number];
  const start = localDate('2023-01-01');
  const period = periodOf('2023-01-01', addTo(start, count), '2023-01-01', addTo(start, all));
  const cycle = { interval: 'MONTHLY', start: { kind: 'ANNIVERSARY' }, graceDays: 0 } as const;
  const more = { period, term: termFrom('2023-01-01', null, cycle) };
  for (const card of [minimumCard(minimum), limitCard('FLOOR', minimum)]) {
    const { charges } = rateContract(
      contract([...cents(...(amounts as string[])), discountCard({ kind: 'PERCENT', percent: '50' }), card], more),
    );
    const found = charges.find(({ rateCardKey }) => rateCardKey === card.key);
    expect(found?.amount.roundedToMinorUnit().toFixed() ?? '0').toBe(trueUp);
  }
});

const addTo = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

test('the working of a true-up and of a reduction', () => {
  const { charges } = rateContract(
    contract([...cents('10', '20', '0'), limitCard('CAP', '12'), minimumCard('31'), fixed('off', '1')], {}),
  );
  const working = Object.fromEntries(charges.map((charge) => [charge.rateCardKey, workingOf(charge)]));
  expect(working['cap']).toEqual(['at most 12: -6', 'at most 12: -12']);
  expect(working['minimum']).toEqual(['committed to at least 31: 31', 'less what was charged before discounts: -12']);
  expect(working['off']).toEqual(['1 off: -0.129032258065', '1 off: -0.258064516129', '1 off: -0.612903225806']);
  expect(charges.find(({ rateCardKey }) => rateCardKey === 'cap')).toMatchObject({
    kind: 'CAP',
    quantity: '1',
    working: [
      { on: 'fee-0', quantity: '1', rate: '10' },
      { on: 'fee-1', quantity: '1', rate: '20' },
    ],
  });
  expect(charges.find(({ rateCardKey }) => rateCardKey === 'minimum')?.working).toMatchObject([
    { quantity: '1', rate: '31' },
    { quantity: '1', rate: '-12' },
  ]);
  const part = rateContract(contract([limitCard('FLOOR', '31')], { period: firstOf25Days })).charges;
  expect(part.flatMap(workingOf)).toEqual(['at least 31, 25 of 31 days: 25']);
  const committed = rateContract(contract([minimumCard('31')], { period: firstOf25Days })).charges;
  expect(committed.flatMap(workingOf)).toEqual(['committed to at least 31, 25 of 31 days: 25']);
  const percent = rateContract(contract([...cents('10'), off('a', '12.50')])).charges;
  expect(workingOf(percent[1]!)).toEqual(['12.50 % off: -1.25']);
});

test('a commitment of a year billed monthly closes with its last month, and counts the months before', () => {
  const yearly = minimumCard('12000', { recurrence: { cycles: 12 } });
  const term = termFrom('2026-01-01');
  const december = periodOf('2026-12-01', '2027-01-01');
  const chargedBefore = { minimum: Money.of('10000', 'INR') };
  expect(of([yearly], { term })).toEqual(['total 900']);
  expect(of([yearly], { term, period: december, chargedBefore })).toEqual(['minimum 1100', 'total 2000']);
  expect(of([yearly], { term, period: december })).toEqual(['minimum 11100', 'total 12000']);
  expect(of([yearly], { term, period: december, asOf: localDate('2026-12-31'), chargedBefore })).toEqual(['total 900']);
  const ending = termFrom('2026-01-01', '2026-07-02');
  const july = periodOf('2026-07-01', '2026-07-02', '2026-07-01', '2026-08-01');
  // 182 of 365 days of 12000.
  expect(of([yearly], { term: ending, period: july, chargedBefore: { minimum: Money.of('5000', 'INR') } })).toEqual([
    'minimum 83.561643835616',
    'total 983.561643835616',
  ]);
});

test('the span of a commitment says which accruals were before', () => {
  const at = (
    recurrence: { cycles: number } | undefined,
    period: typeof january,
    asOf = period.endsOn,
    prorated = true,
  ) => commitmentSpan(minimumCard('1', { recurrence, prorated }), { term: termFrom('2026-01-01'), period, asOf });
  expect(at(undefined, firstOf25Days)).toBe(firstOf25Days);
  expect(at({ cycles: 2 }, january)).toBeNull();
  expect(at({ cycles: 2 }, periodOf('2026-02-01', '2026-03-01'))).toMatchObject({
    startsOn: '2026-01-01',
    endsOn: '2026-03-01',
  });
  expect(at({ cycles: 1 }, january, dayOf(31))).toBeNull();
  expect(at(undefined, firstOf25Days, firstOf25Days.endsOn, false)).toMatchObject(january);
  expect(at(undefined, { ...january, endsOn: dayOf(7) }, dayOf(7), false)).toBeNull();
  const later = minimumCard('1', { recurrence: { cycles: 1, offset: 1 } });
  expect(commitmentSpan(later, contract([], { term: termFrom('2026-01-01') }))).toBeNull();
});

test('a true-up counts towards a later, wider minimum', () => {
  const narrow = minimumCard('500', { key: 'narrow', appliesTo: ['sms'] });
  expect(of([narrow, minimumCard('2000')])).toEqual(['narrow 200', 'minimum 900', 'total 2000']);
});

test('units off: each card is charged as if it had counted fewer', () => {
  const units = (free: string, appliesTo: readonly string[] | null = null) =>
    discountCard({ kind: 'UNITS', units: free }, appliesTo);
  const falling = usageCard('GRADUATED', slabsOf(['0', 'PER_UNIT', '2'], ['500', 'PER_UNIT', '1']));
  expect(rated([falling, units('150')], { usage })).toEqual(['otp 1100', 'discount -200', 'total 900']);
  const volume = usageCard('VOLUME', slabsOf(['0', 'PER_UNIT', '10'], ['550', 'PER_UNIT', '5']));
  expect(rated([volume, units('100')], { usage })).toEqual(['otp 3000', 'total 3000']);
  const licences = {
    seats: [
      { effectiveOn: dayOf(1), quantity: '2' },
      { effectiveOn: dayOf(17), quantity: '5' },
    ],
  };
  const seats = licenceCard({ prorated: false });
  expect(rated([seats, units('3')], { licences })).toEqual(['seats 500', 'discount -300', 'total 200']);
  expect(rated([licenceCard({ slabs: slabsOf(['0', 'PER_UNIT', '31']) }), units('3')], { licences })).toEqual([
    'seats 107',
    'discount -77',
    'total 30',
  ]);
  // A fee counts no units: none of those that are off is spent on it.
  expect(rated([feeCard('10'), falling, units('150')], { usage })).toEqual([
    'platform-fee 10',
    'otp 1100',
    'discount -200',
    'total 910',
  ]);
  expect(rated([feeCard('10'), units('3')])).toEqual(['platform-fee 10', 'total 10']);
});

test('units off a matrix come off its rows in their order', () => {
  const by = (rate: string) => ({ model: 'PER_UNIT', slabs: slabsOf(['0', 'PER_UNIT', rate]) }) as const;
  const card = {
    key: 'otp',
    kind: 'USAGE',
    meterId: 'verifications',
    prorated: false,
    model: 'MATRIX',
    rows: [{ match: { country: 'IN' }, ...by('2') }],
    otherwise: by('3'),
  } as const;
  const used = [counted('5', { country: 'AE' }), counted('10', { country: 'IN' })];
  expect(rated([card, discountCard({ kind: 'UNITS', units: '12' })], { usage: used })).toEqual([
    'otp 35',
    'discount -26',
    'total 9',
  ]);
});

test('units off an overage, under a rule, and no more than a cap has left', () => {
  const included = {
    key: 'included',
    kind: 'ENTITLEMENT',
    featureKey: 'otp',
    meterId: 'verifications',
    allowance: '500',
    prorated: false,
  } as const;
  const beyond = {
    key: 'beyond',
    kind: 'OVERAGE',
    beyond: 'included',
    prorated: false,
    model: otp.model,
    slabs: otp.slabs,
  } as const;
  const free = discountCard({ kind: 'UNITS', units: '40' });
  const half = { key: 'half', when: [], appliesTo: null, effect: { kind: 'SCALE', factor: '0.5' } } as const;
  expect(rated([included, beyond, free], { usage })).toEqual(['beyond 100', 'discount -40', 'total 60']);
  expect(rated([included, beyond, free], { usage, rules: [half] })).toEqual(['beyond 50', 'discount -20', 'total 30']);
  expect(rated([included, beyond, free, limitCard('CAP', '30')], { usage })).toEqual([
    'beyond 100',
    'cap -70',
    'discount -30',
    'total 0',
  ]);
  const { charges } = rateContract(contract([included, beyond, free], { usage }));
  expect(charges[1]).toMatchObject({ kind: 'DISCOUNT', quantity: '40' });
  expect(charges[1]?.working).toMatchObject([{ rule: 'units off', on: 'beyond', quantity: '40', rate: '0' }]);
});
