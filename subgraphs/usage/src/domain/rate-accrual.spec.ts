import { localDate } from '@otpless/period/local-date';
import type { Accrual } from './accrual';
import type { Contract, ContractedCard, ContractPhase } from './contract';
import { type AccrualSources, rateAccrual } from './rate-accrual';
import { sampleAccrual, sampleContract, sampleFee, sampleItem, samplePhase, sampleUsage } from './sample-contract';
import { counted, countedBy } from './sample-counts';

const march10 = localDate('2026-03-10');

function rated(
  {
    phase = {},
    contract = {},
    accrual = {},
  }: { phase?: Partial<ContractPhase>; contract?: Partial<Contract>; accrual?: Partial<Accrual> },
  sources: Partial<AccrualSources> = {},
) {
  const known = { counts: [], accountTags: [], today: march10, others: [], ...sources };
  return rateAccrual({ ...sampleAccrual, ...accrual }, sampleContract([phase], contract), known);
}

const inShort = ({ charges, total }: ReturnType<typeof rated>) => [
  ...charges.map(({ rateCardKey, amount }) => `${rateCardKey} ${amount}`),
  `total ${total}`,
];

test.each`
  accrual                     | quantity | total                | because
  ${{}}                       | ${'0'}   | ${'1000'}            | ${'the fee accrues without any use'}
  ${{}}                       | ${'3'}   | ${'1000.525'}        | ${'use adds to it, unrounded'}
  ${{ endsOn: '2026-03-02' }} | ${'0'}   | ${'32.258064516129'} | ${'a prorated fee is for its days'}
  ${{ inForce: false }}       | ${'3'}   | ${'0'}               | ${'the contract no longer holds this period'}
`('with $accrual, $quantity come to $total because $because', ({ accrual, quantity, total }) => {
  expect(rated({ accrual }, { counts: [counted(quantity)] }).total).toBe(total);
});

test('a charge names its item, its meter and its working', () => {
  expect(rated({}, { counts: [counted('3')] }).charges[1]).toEqual({
    rateCardKey: 'otp',
    kind: 'USAGE',
    item: sampleItem,
    meterId: 'met_1',
    quantity: '3',
    amount: '0.525',
    working: [{ rule: 'per unit', quantity: '3', rate: '0.175', amount: '0.525' }],
  });
});

test.each`
  state        | charges                                        | entitlements   | because
  ${'RUNNING'} | ${['fee 1000', 'otp 0.525', 'total 1000.525']} | ${['otp 3/5']} | ${'it is charged'}
  ${'TRIAL'}   | ${['otp 0', 'total 0']}                        | ${['otp 3/5']} | ${'what is used is seen and entitled to, and costs nothing'}
  ${'PAUSED'}  | ${['otp 0', 'total 0']}                        | ${[]}          | ${'what is used is seen, and that is all'}
`('a phase that is $state comes to $charges because $because', ({ state, charges, entitlements }) => {
  const entitlement: ContractedCard = {
    key: 'allowed',
    kind: 'ENTITLEMENT',
    featureKey: 'otp',
    meterId: 'met_1',
    allowance: '5',
    prorated: false,
  };
  const grant: ContractedCard = {
    key: 'welcome',
    kind: 'CREDIT_GRANT',
    amount: '50',
    expiry: { kind: 'AFTER_DAYS', days: 30 },
    priority: 1,
    scope: null,
    recurrence: { cycles: 'ONCE' },
  };
  const made = rated(
    { phase: { state, cards: [...samplePhase.cards, entitlement, grant] } },
    { counts: [counted('3')] },
  );
  expect(inShort(made)).toEqual(charges);
  expect(made.entitlements.map(({ featureKey, used, limit }) => `${featureKey} ${used}/${limit}`)).toEqual(
    entitlements,
  );
  expect(made.grants).toEqual(
    state === 'RUNNING'
      ? [
          {
            rateCardKey: 'welcome',
            reference: 'welcome 2026-03-01',
            amount: '50',
            priority: 1,
            grantedOn: '2026-03-01',
            expiresOn: '2026-03-31',
            scope: null,
            oncePaid: false,
          },
        ]
      : [],
  );
});

const inArrears: ContractedCard = { ...sampleFee, key: 'arrears', timing: 'IN_ARREARS' } as ContractedCard;
const seats: ContractedCard = {
  key: 'seats',
  kind: 'LICENCE',
  model: 'PER_UNIT',
  slabs: [{ startAfter: '0', priceType: 'PER_UNIT', rate: '2' }],
  prorated: false,
  per: 'DAY',
  timing: 'IN_ARREARS',
  item: sampleItem,
};
const held = { licences: { seats: [{ effectiveOn: '2026-03-05', quantity: '10' }] } };

test.each`
  cards          | state      | today           | total     | because
  ${[inArrears]} | ${'OPEN'}  | ${'2026-04-01'} | ${'0'}    | ${'the clock has not closed it yet'}
  ${[inArrears]} | ${'GRACE'} | ${'2026-04-01'} | ${'1000'} | ${'its last day is over'}
  ${[seats]}     | ${'OPEN'}  | ${'2026-03-04'} | ${'0'}    | ${'none is held yet'}
  ${[seats]}     | ${'OPEN'}  | ${'2026-03-10'} | ${'120'}  | ${'six days have begun'}
  ${[seats]}     | ${'GRACE'} | ${'2026-04-02'} | ${'540'}  | ${'27 days were held'}
`('on $today an accrual that is $state comes to $total because $because', ({ cards, state, today, total }) => {
  const made = rated({ phase: { cards }, contract: held, accrual: { state } }, { today: localDate(today) });
  expect(made.total).toBe(total);
});

test('rules ask for the tags of the account', () => {
  const rules = [
    {
      key: 'partner',
      when: [{ kind: 'ACCOUNT_TAG', tag: 'partner', has: true }],
      appliesTo: ['fee'],
      effect: { kind: 'SCALE', factor: '0.5' },
    },
  ] as const;
  expect(rated({ phase: { rules } }).total).toBe('1000');
  expect(rated({ phase: { rules } }, { accountTags: ['partner'] }).total).toBe('500');
});

test.each`
  aggregation  | model         | quantity | steps                     | because
  ${'SUM'}     | ${'PER_UNIT'} | ${'9'}   | ${['9']}                  | ${'sums add up'}
  ${'MAX'}     | ${'PER_UNIT'} | ${'5'}   | ${['5']}                  | ${'the highest of all is not the sum of the highest'}
  ${'LATEST'}  | ${'PER_UNIT'} | ${'1'}   | ${['1']}                  | ${'the newest of all is one'}
  ${'AVERAGE'} | ${'PER_UNIT'} | ${'3'}   | ${['3']}                  | ${'an average of all'}
  ${'SUM'}     | ${'MATRIX'}   | ${'9'}   | ${['country IN 8', ' 1']} | ${'a matrix prices by country'}
  ${'MAX'}     | ${'MATRIX'}   | ${'5'}   | ${['country IN 5', ' 1']} | ${'channels, which no row tells apart, are combined first'}
  ${'AVERAGE'} | ${'MATRIX'}   | ${'3'}   | ${['country IN 4', ' 1']} | ${'also where they are averaged'}
`('by a $model card a $aggregation is $quantity because $because', ({ aggregation, model, quantity, steps }) => {
  const otherwise = { model: 'PER_UNIT', slabs: [{ startAfter: '0', priceType: 'PER_UNIT', rate: '1' }] } as const;
  const rows = [{ match: { country: 'IN' }, ...otherwise }];
  const base = { key: 'otp', kind: 'USAGE', meterId: 'met_1', prorated: false, item: sampleItem } as const;
  const card: ContractedCard = model === 'MATRIX' ? { ...base, model, rows, otherwise } : { ...base, ...otherwise };
  const counts = [
    countedBy(aggregation, [
      ['5', { country: 'IN', channel: 'SMS' }],
      ['3', { country: 'IN', channel: 'WHATSAPP' }],
      ['1', { country: 'AE', channel: 'SMS' }],
    ]),
  ];
  const [charge] = rated({ phase: { cards: [card] } }, { counts }).charges;
  expect(charge?.quantity).toBe(quantity);
  expect(
    charge?.working.map((step) => {
      const [value] = Object.entries(step.dimensions ?? {}).map((entry) => entry.join(' '));
      return model === 'MATRIX' ? `${value ?? ''} ${step.quantity}` : step.quantity;
    }),
  ).toEqual(steps);
});

test('a commitment over several accruals counts what the earlier ones were charged', () => {
  const commitment: ContractedCard = {
    key: 'year',
    kind: 'MINIMUM_COMMITMENT',
    amount: '5000',
    prorated: false,
    appliesTo: null,
    recurrence: { cycles: 3 },
    item: sampleItem,
  };
  const discount: ContractedCard = {
    key: 'off',
    kind: 'DISCOUNT',
    off: { kind: 'PERCENT', percent: '50' },
    appliesTo: null,
  };
  const phase = { startsOn: '2026-01-01', cards: [sampleFee, sampleUsage, discount, commitment] };
  const month = (startsOn: string, endsOn: string) => ({
    ...sampleAccrual,
    startsOn,
    endsOn,
    alignedStartsOn: startsOn,
    alignedEndsOn: endsOn,
    state: 'GRACE' as const,
  });
  const contract = sampleContract([phase]);
  const months = [
    month('2026-01-01', '2026-02-01'),
    month('2026-02-01', '2026-03-01'),
    month('2026-03-01', '2026-04-01'),
  ];
  const done: Accrual[] = [];
  for (const accrual of months) {
    const sources = { counts: [counted('1000')], accountTags: [], today: localDate('2026-04-02'), others: done };
    done.push({ ...accrual, ...rateAccrual(accrual, contract, sources) });
  }
  // Three times 1175 before discounts; 1475 are missing to 5000, and the discount takes half of them too.
  expect(done.map(({ total }) => total)).toEqual(['587.5', '587.5', '1325']);
  expect(done[2]?.charges.find(({ rateCardKey }) => rateCardKey === 'year')?.amount).toBe('1475');
});
