import type { Accrual } from './accrual';
import type { ChargedItem } from './charge';
import type { Contract, ContractedCard, ContractPhase } from './contract';

/** Values for specs. */
export const sampleItem: ChargedItem = { id: 'itm_1', key: 'otp', description: 'Verifications', sacCode: '998413' };

export const sampleFee: ContractedCard = {
  key: 'fee',
  kind: 'FIXED_FEE',
  model: 'FLAT',
  slabs: [{ startAfter: '0', priceType: 'FLAT', rate: '1000' }],
  prorated: true,
  item: sampleItem,
};

export const sampleUsage: ContractedCard = {
  key: 'otp',
  kind: 'USAGE',
  model: 'PER_UNIT',
  slabs: [{ startAfter: '0', priceType: 'PER_UNIT', rate: '0.175' }],
  prorated: false,
  item: sampleItem,
  meterId: 'met_1',
};

export const samplePhase: ContractPhase = {
  startsOn: '2026-03-01',
  endsOn: null,
  state: 'RUNNING',
  planVersionId: 'plv_1',
  planName: 'Growth',
  planVersionNumber: 1,
  cycle: { interval: 'MONTHLY', start: { kind: 'ANNIVERSARY' }, graceDays: 3 },
  cards: [sampleFee, sampleUsage],
  rules: [],
};

export function sampleContract(phases: readonly Partial<ContractPhase>[], more: Partial<Contract> = {}): Contract {
  const all = phases.map((phase) => ({ ...samplePhase, ...phase }));
  return {
    subscriptionId: 'sub_1',
    accountId: 'acc_1',
    memberAccountIds: [],
    currency: 'INR',
    startsOn: all[0]?.startsOn ?? samplePhase.startsOn,
    endsOn: null,
    phases: all,
    licences: {},
    ...more,
  };
}

export const sampleAccrual: Accrual = {
  id: 'acr_1',
  subscriptionId: 'sub_1',
  accountId: 'acc_1',
  memberAccountIds: [],
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
  endKnownOn: null,
  nextChangeAt: null,
  inForce: true,
  state: 'OPEN',
  revision: 0,
  planVersionId: 'plv_1',
  planName: 'Growth',
  planVersionNumber: 1,
  charges: [],
  total: '0',
  grants: [],
  entitlements: [],
  ratedAt: null,
  told: '',
  lastEventReceivedAt: null,
  createdAt: new Date('2026-03-01T00:00:00Z'),
};
