import type { ContractedCard } from '@otpless/contracts/catalog/rate-card';
import type { ContractPhase, SubscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import { newId } from '@otpless/service/identifiers';

const item = (key: string) => ({ id: newId('itm'), key, description: key, sacCode: '998413' });
const slab = (startAfter: string, rate: string, priceType: 'PER_UNIT' | 'FLAT' = 'PER_UNIT') => ({
  startAfter,
  priceType,
  rate,
});

/** A card of every kind: fees in advance and in arrears, usage by slabs, by country and by the highest, licences, and more. */
export function richCards(
  meters: { readonly count: string; readonly highest: string },
  fee = '3100',
): ContractedCard[] {
  return [
    {
      key: 'fee',
      kind: 'FIXED_FEE',
      model: 'FLAT',
      slabs: [slab('0', fee, 'FLAT')],
      prorated: true,
      item: item('fee'),
    },
    {
      key: 'support',
      kind: 'FIXED_FEE',
      model: 'FLAT',
      slabs: [slab('0', '100', 'FLAT')],
      prorated: false,
      timing: 'IN_ARREARS',
      item: item('support'),
    },
    {
      key: 'by-country',
      kind: 'USAGE',
      meterId: meters.count,
      prorated: false,
      model: 'MATRIX',
      rows: [
        { match: { country: 'IN' }, model: 'GRADUATED', slabs: [slab('0', '0.20'), slab('100', '0.15')] },
        { match: { country: 'AE', channel: 'SMS' }, model: 'PER_UNIT', slabs: [slab('0', '0.90')] },
      ],
      otherwise: { model: 'PER_UNIT', slabs: [slab('0', '0.50')] },
      item: item('verification'),
    },
    {
      key: 'peak',
      kind: 'USAGE',
      meterId: meters.highest,
      prorated: false,
      model: 'PER_UNIT',
      slabs: [slab('0', '1')],
      item: item('peak'),
    },
    { key: 'allowed', kind: 'ENTITLEMENT', featureKey: 'otp', meterId: meters.count, allowance: '50', prorated: false },
    {
      key: 'beyond',
      kind: 'OVERAGE',
      beyond: 'allowed',
      model: 'PER_UNIT',
      slabs: [slab('0', '0.01')],
      prorated: false,
      item: item('beyond'),
    },
    { key: 'seats', kind: 'LICENCE', model: 'PER_UNIT', slabs: [slab('0', '310')], prorated: true, item: item('seat') },
    {
      key: 'desks',
      kind: 'LICENCE',
      model: 'PER_UNIT',
      slabs: [slab('0', '2')],
      prorated: false,
      per: 'DAY',
      timing: 'IN_ARREARS',
      item: item('desk'),
    },
    {
      key: 'welcome',
      kind: 'CREDIT_GRANT',
      amount: '50',
      expiry: { kind: 'AFTER_DAYS', days: 30 },
      priority: 1,
      scope: null,
      recurrence: { cycles: 'ONCE' },
    },
    { key: 'cap', kind: 'CAP', amount: '5000', prorated: true, appliesTo: ['by-country'] },
    { key: 'tenth', kind: 'DISCOUNT', off: { kind: 'PERCENT', percent: '10' }, appliesTo: ['by-country', 'fee'] },
  ];
}

/** A phase by calendar months under a plan version of its own. */
export function richPhase(
  startsOn: string,
  cards: readonly ContractedCard[],
  more: Partial<ContractPhase> = {},
): ContractPhase {
  return {
    startsOn,
    endsOn: null,
    state: 'RUNNING',
    planVersionId: newId('plv'),
    planName: 'Growth',
    planVersionNumber: 1,
    cycle: { interval: 'MONTHLY', start: { kind: 'FIXED', day: 1 }, graceDays: 3 },
    cards,
    rules: [],
    ...more,
  };
}

export function richContract(accountId: string, phases: ContractPhase[]): SubscriptionChanged {
  return {
    subscriptionId: newId('sub'),
    revision: 1,
    accountId,
    memberAccountIds: [],
    currency: 'INR',
    status: 'ACTIVE',
    startsOn: phases[0]!.startsOn,
    endsOn: null,
    phases,
    licences: {},
  };
}

/** The next revision, in which the last phase ends on the day and another follows it. */
export function followedBy(contract: SubscriptionChanged, phase: ContractPhase): SubscriptionChanged {
  const before = contract.phases.slice(0, -1);
  const last = { ...contract.phases.at(-1)!, endsOn: phase.startsOn };
  return { ...contract, revision: contract.revision + 1, phases: [...before, last, phase] };
}
