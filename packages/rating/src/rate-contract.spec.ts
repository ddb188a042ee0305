import { allRateCardKinds, modelsOfKind } from './any-rate-card';
import { netCharges } from './net-charges';
import { NoRateInCurrency, ratesIn } from './rates-in-currency';
import { allPricingModels } from './pricing';
import { rateContract } from './rate-contract';
import { feeCard, slabsOf, usageCard } from './testing/cards';
import {
  contract,
  counted,
  dayOf,
  discountCard,
  january,
  limitCard,
  minimumCard,
  periodOf,
  rated,
  termFrom,
  workingOf,
} from './testing/contracts';

test('fees fall due once, every cycle or every few, in advance or in arrears', () => {
  const cards = [
    feeCard('1000', { key: 'setup', recurrence: { cycles: 'ONCE' } }),
    feeCard('300', { key: 'support', recurrence: { cycles: 3 } }),
    feeCard('31', { key: 'month' }),
    feeCard('62', { key: 'arrears', timing: 'IN_ARREARS' }),
    feeCard('5', { key: 'later', recurrence: { cycles: 1, offset: 1 }, timing: 'PREPAID' }),
  ];
  const term = termFrom('2026-01-16');
  const first = { ...january, startsOn: dayOf(16) };
  const months = [first, periodOf('2026-02-01', '2026-03-01'), periodOf('2026-04-01', '2026-05-01')];
  expect(months.map((period) => rated(cards, { term, period, asOf: period.startsOn }))).toEqual([
    // 75 of 90 days; 16 of 31 days; a one-time fee is never split.
    ['setup 1000', 'support 250', 'month 16', 'total 1266'],
    ['month 31', 'later 5', 'total 36'],
    ['support 300', 'month 31', 'later 5', 'total 336'],
  ]);
  expect(rated(cards, { term, period: first })).toEqual([
    'setup 1000',
    'support 250',
    'month 16',
    'arrears 32',
    'total 1298',
  ]);
});

const otp = usageCard('GRADUATED', slabsOf(['0', 'PER_UNIT', '0.2'], ['1000', 'PER_UNIT', '0.15']));
const inAdvance = feeCard('499');
const used = (...quantities: string[]) => ({ usage: quantities.map((quantity) => counted(quantity)) });

test('a contract holds the charges of all its cards, in their order', () => {
  expect(rated([inAdvance, otp], used('1100'))).toEqual(['platform-fee 499', 'otp 215', 'total 714']);
  expect(rated([otp, inAdvance], used('1100'))).toEqual(['otp 215', 'platform-fee 499', 'total 714']);
});

test('no usage has no charge; usage that is free has one, of nothing', () => {
  const free = usageCard('PER_UNIT', slabsOf(['0', 'PER_UNIT', '0']));
  expect(rated([otp], used())).toEqual(['total 0']);
  expect(rated([otp], used('0'))).toEqual(['total 0']);
  expect(rated([otp], used('-5'))).toEqual(['total 0']);
  expect(rated([free], used('5'))).toEqual(['otp 0', 'total 0']);
});

test('a meter has one total, however its counts are split; meters without a card cost nothing', () => {
  const usage = [counted('600'), counted('9999', {}, 'messages'), counted('500')];
  expect(rated([otp], { usage })).toEqual(['otp 215', 'total 215']);
});

test.each`
  currency | total                                 | because
  ${'JPY'} | ${{ amount: '0.2', currency: 'JPY' }} | ${'a charge keeps 12 decimals, also of a currency that has none'}
  ${'KWD'} | ${{ amount: '0.2', currency: 'KWD' }} | ${'and of one that has three'}
`('one verification in $currency is $total because $because', ({ currency, total }) => {
  expect(rateContract(contract([otp], { ...used('1'), currency })).total.toJSON()).toEqual(total);
});

test('a quantity of 26 digits is priced to its last decimal', () => {
  const cost = '1851851835185185183518568.51835';
  expect(rated([otp], used('12345678901234567890123456.789'))).toEqual([`otp ${cost}`, `total ${cost}`]);
});

test('the same contract and quantities always give the same, and nothing gives nothing', () => {
  const to = contract([usageCard('PER_UNIT', slabsOf(['0', 'PER_UNIT', '1'])), minimumCard('10')], {
    usage: [counted('3')],
  });
  expect(JSON.stringify(rateContract(to))).toBe(JSON.stringify(rateContract(to)));
  expect(rateContract(contract([]))).toMatchObject({ charges: [], grants: [], entitlements: [] });
  expect(rateContract(to)).toMatchObject({ grants: [], entitlements: [] });
  expect(rateContract(contract([], { currency: 'KWD' })).total.toString()).toBe('KWD 0');
});

test('what cannot be is a defect', () => {
  expect(() => rated([feeCard('1'), feeCard('2')])).toThrow('differ in key');
  expect(() => rated([{ ...usageCard('PER_UNIT', slabsOf(['0', 'PER_UNIT', '1'])), meterId: null }])).toThrow(
    'names the meter',
  );
});

test('net charges hold their reductions: none is below zero, and the total stays', () => {
  const cards = [
    feeCard('100', { key: 'fee' }),
    usageCard('PER_UNIT', slabsOf(['0', 'PER_UNIT', '1'])),
    limitCard('CAP', '300'),
    minimumCard('360'),
    discountCard({ kind: 'PERCENT', percent: '50' }),
  ];
  const { charges } = rateContract(contract(cards, { usage: [counted('300')] }));
  const net = netCharges(charges, 'INR');
  expect(net.map(({ rateCardKey, amount }) => `${rateCardKey} ${amount.toFixed()}`)).toEqual([
    'fee 37.5',
    'otp 112.5',
    'minimum 30',
  ]);
  expect(workingOf(net[0]!)).toEqual(['fixed fee: 100', 'cap: at most 300: -25', 'discount: 50 % off: -37.5']);
});

test('a card is rated in the currency of the account, never converted', () => {
  const rates = [
    { currency: 'INR', slabs: slabsOf(['0', 'PER_UNIT', '0.2']) },
    { currency: 'USD', slabs: slabsOf(['0', 'PER_UNIT', '0.003']) },
  ];
  expect(ratesIn('otp', rates, 'USD')).toBe(rates[1]);
  const refused = ratesIn('otp', rates, 'EUR');
  expect(refused).toBeInstanceOf(NoRateInCurrency);
  expect(refused).toMatchObject({
    typeName: 'NoRateInCurrency',
    message: 'otp has no rate in EUR, only in INR, USD: add one, or choose another currency',
  });
});

const bySlabs = ['PER_UNIT', 'GRADUATED', 'VOLUME', 'PACKAGE', 'STAIR_STEP'];

test.each`
  kind                    | models                  | because
  ${'FIXED_FEE'}          | ${['FLAT']}             | ${'a fee is one amount'}
  ${'USAGE'}              | ${allPricingModels}     | ${'what is metered may be a count, money, or have dimension values'}
  ${'LICENCE'}            | ${bySlabs}              | ${'seats are no money and have no dimension values; one amount for all is a fee'}
  ${'OVERAGE'}            | ${['FLAT', ...bySlabs]} | ${'what is beyond a limit may cost one amount'}
  ${'ENTITLEMENT'}        | ${[]}                   | ${'it grants a use and has no price'}
  ${'CREDIT_GRANT'}       | ${[]}                   | ${'it gives an amount'}
  ${'MINIMUM_COMMITMENT'} | ${[]}                   | ${'it is an amount'}
  ${'CAP'}                | ${[]}                   | ${'it is an amount'}
  ${'FLOOR'}              | ${[]}                   | ${'it is an amount'}
  ${'DISCOUNT'}           | ${[]}                   | ${'it takes off what others charge'}
`('$kind is priced by $models because $because', ({ kind, models }) => {
  expect(modelsOfKind[kind as keyof typeof modelsOfKind]).toEqual(models);
});

test('no kind is forgotten', () => {
  expect(Object.keys(modelsOfKind).sort()).toEqual([...allRateCardKinds].sort());
});

test('where the groups of a meter do not add up, what it says of everything counts, but for a matrix', () => {
  const otherwise = { model: 'PER_UNIT', slabs: slabsOf(['0', 'PER_UNIT', '1']) } as const;
  const byCountry = {
    ...({ key: 'by-country', kind: 'USAGE', meterId: 'verifications', prorated: false } as const),
    ...({ model: 'MATRIX', rows: [{ match: { country: 'IN' }, ...otherwise }], otherwise } as const),
  };
  const allowed = {
    ...({ key: 'allowed', kind: 'ENTITLEMENT', featureKey: 'otp', allowance: '4' } as const),
    ...{ meterId: 'verifications', prorated: false },
  };
  const beyond = { key: 'beyond', kind: 'OVERAGE', beyond: 'allowed', prorated: false, ...otherwise } as const;
  const { charges, entitlements } = rateContract(
    contract([usageCard('PER_UNIT', otherwise.slabs), byCountry, allowed, beyond], {
      usage: [counted('5', { country: 'IN' }), counted('3', { country: 'AE' })],
      overall: { verifications: '5' },
    }),
  );
  expect(charges.map(({ rateCardKey, quantity, amount }) => `${rateCardKey} ${quantity} ${amount.toFixed()}`)).toEqual([
    'otp 5 5',
    'by-country 5 8',
    'beyond 1 1',
  ]);
  expect(entitlements).toMatchObject([{ used: '5', balance: '0' }]);
});

test('the rows of a matrix are seen in its steps, the default is not', () => {
  const otherwise = { model: 'PER_UNIT', slabs: slabsOf(['0', 'PER_UNIT', '1']) } as const;
  const card = {
    ...({ key: 'by-country', kind: 'USAGE', meterId: 'verifications', prorated: false } as const),
    ...({ model: 'MATRIX', rows: [{ match: { country: 'IN' }, ...otherwise }], otherwise } as const),
  };
  const usage = [counted('5', { country: 'IN' }), counted('3', { country: 'AE' })];
  const [charge] = rateContract(contract([card], { usage })).charges;
  expect(charge?.working.map((step) => step.dimensions)).toEqual([{ country: 'IN' }, undefined]);
});

test('a card that was added within the term has its own: what is due once is due then, commitments begin then', () => {
  const cards = [
    feeCard('100', { key: 'setup', recurrence: { cycles: 'ONCE' }, prorated: false }),
    {
      ...({
        key: 'gift',
        kind: 'CREDIT_GRANT',
        amount: '5',
        expiry: { kind: 'NEVER' },
        priority: 1,
        scope: null,
      } as const),
      recurrence: { cycles: 'ONCE' } as const,
    },
    minimumCard('280', { recurrence: { cycles: 3 } }),
  ];
  const term = termFrom('2026-01-01', '2026-03-01');
  const february = periodOf('2026-02-01', '2026-03-01');
  const added = termFrom('2026-02-01', '2026-03-01');
  const later = rateContract(
    contract(cards, { term, period: february, termsOfCards: { setup: added, gift: added, minimum: added } }),
  );
  // The commitment is for 28 of the 89 days from February to April: less than the set-up costs.
  expect(later.charges.map(({ rateCardKey, amount }) => `${rateCardKey} ${amount.toFixed()}`)).toEqual(['setup 100']);
  expect(later.grants.map(({ reference }) => reference)).toEqual(['gift 2026-02-01']);
  const before = rateContract(contract(cards, { term, period: february }));
  expect([before.grants, before.charges.map(({ rateCardKey }) => rateCardKey)]).toEqual([[], ['minimum']]);
});
