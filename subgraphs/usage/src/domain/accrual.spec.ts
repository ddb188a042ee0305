import { Quantity } from '@otpless/money/quantity';
import { type Accrual, chargesOf, revised } from './accrual';
import type { Contract } from './contract';

const item = { id: 'itm_1', key: 'otp', description: 'Verifications', sacCode: '998413' };
const contract: Contract = {
  subscriptionId: 'sub_1',
  accountId: 'acc_1',
  currency: 'INR',
  startsOn: '2026-03-01',
  endsOn: null,
  phases: [
    {
      startsOn: '2026-03-01',
      endsOn: null,
      planVersionId: 'plv_1',
      planName: 'Growth',
      planVersionNumber: 1,
      cycle: { interval: 'MONTHLY', start: { kind: 'ANNIVERSARY' }, graceDays: 3 },
      cards: [
        {
          key: 'fee',
          kind: 'FIXED_FEE',
          model: 'FLAT',
          slabs: [{ startAfter: '0', priceType: 'FLAT', rate: '1000' }],
          prorated: true,
          item,
          meterId: null,
        },
        {
          key: 'otp',
          kind: 'USAGE',
          model: 'PER_UNIT',
          slabs: [{ startAfter: '0', priceType: 'PER_UNIT', rate: '0.175' }],
          prorated: false,
          item,
          meterId: 'met_1',
        },
      ],
    },
  ],
};

const accrual: Accrual = {
  id: 'acr_1',
  subscriptionId: 'sub_1',
  accountId: 'acc_1',
  payerAccountId: 'acc_1',
  paymentMode: 'PREPAID',
  timeZone: 'Asia/Kolkata',
  currency: 'INR',
  startsOn: '2026-03-01',
  endsOn: '2026-04-01',
  alignedStartsOn: '2026-03-01',
  alignedEndsOn: '2026-04-01',
  startsAt: new Date('2026-02-28T18:30:00Z'),
  endsAt: new Date('2026-03-31T18:30:00Z'),
  graceEndsAt: new Date('2026-04-03T18:30:00Z'),
  inForce: true,
  state: 'OPEN',
  revision: 0,
  planVersionId: 'plv_1',
  planName: 'Growth',
  planVersionNumber: 1,
  charges: [],
  total: '0',
  ratedAt: null,
  told: '',
  lastEventReceivedAt: null,
  createdAt: new Date('2026-03-01T00:00:00Z'),
};

const quantities = (quantity: string) => new Map([['met_1', Quantity.of(quantity)]]);
const now = new Date('2026-03-10T00:00:00Z');

test.each`
  change                      | quantity | total                | because
  ${{}}                       | ${'0'}   | ${'1000'}            | ${'the fee accrues without any use'}
  ${{}}                       | ${'3'}   | ${'1000.525'}        | ${'use adds to it, unrounded'}
  ${{ endsOn: '2026-03-02' }} | ${'0'}   | ${'32.258064516129'} | ${'a prorated fee is for its days'}
  ${{ inForce: false }}       | ${'3'}   | ${'0'}               | ${'the contract no longer holds this period'}
`('with $change, $quantity come to $total because $because', ({ change, quantity, total }) => {
  expect(chargesOf({ ...accrual, ...change }, contract, quantities(quantity)).total).toBe(total);
});

test('a charge names its item, its meter and its working', () => {
  const { charges } = chargesOf(accrual, contract, quantities('3'));
  expect(charges[1]).toEqual({
    rateCardKey: 'otp',
    kind: 'USAGE',
    item,
    meterId: 'met_1',
    quantity: '3',
    amount: '0.525',
    working: [{ rule: expect.any(String), quantity: '3', rate: '0.175', amount: '0.525' }],
  });
});

test('a revision is said only where something changed that others are told', () => {
  const rated = (one: Accrual, quantity: string) =>
    revised({ ...one, ...chargesOf(one, contract, quantities(quantity)) }, now);
  const first = rated(accrual, '3');
  expect(first).toMatchObject({ revision: 1, ratedAt: now });
  if (first === null) return;
  expect(rated(first, '3')).toBeNull();
  expect(rated({ ...first, lastEventReceivedAt: now }, '3')).toBeNull();
  expect(rated(first, '2')).toMatchObject({ revision: 2, total: '1000.35' });
  expect(rated({ ...first, state: 'GRACE' }, '3')).toMatchObject({ revision: 2 });
  expect(rated({ ...first, endsOn: '2026-03-20' }, '3')).toMatchObject({ revision: 2 });
});
