import type { BalanceChanged } from '@otpless/contracts/wallet/balance-changed';
import type { SubscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import type { MeterChanged } from '@otpless/contracts/catalog/meter-changed';
import type { EventSchemaChanged } from '@otpless/contracts/catalog/event-schema-changed';
import type { AccountChanged } from '@otpless/contracts/customer/account-changed';
import type { AliasChanged } from '@otpless/contracts/customer/alias-changed';
import { newId } from '@otpless/service/identifiers';

export const EVENT_NAME = 'otp.verification';

/** Facts and events like those of a merchant who sends one-time passwords. */
export function sampleAccount(overrides: Partial<AccountChanged> = {}): AccountChanged {
  const accountId = newId('acc');
  return {
    accountId,
    revision: 1,
    name: 'Shop',
    currency: 'INR',
    paymentMode: 'PREPAID',
    timeZone: 'Asia/Kolkata',
    netTermsDays: 15,
    status: 'ACTIVE',
    parentId: null,
    payerAccountId: overrides.accountId ?? accountId,
    accountTags: [],
    customer: {
      customerId: newId('cus'),
      legalName: 'Shop Private Limited',
      displayName: 'Shop',
      billingEmail: null,
      billingAddress: {
        line1: '1 MG Road',
        line2: null,
        city: 'Bengaluru',
        stateCode: '29',
        postalCode: '560001',
        country: 'IN',
      },
      taxCategory: 'UNREGISTERED',
      gstin: null,
      placeOfSupply: '29',
    },
    ...overrides,
  };
}

export function sampleAlias(accountId: string, value: string, overrides: Partial<AliasChanged> = {}): AliasChanged {
  return {
    aliasId: newId('als'),
    revision: 1,
    value,
    accountId,
    effectiveFrom: '2020-01-01T00:00:00Z',
    effectiveUntil: null,
    ...overrides,
  };
}

export const sampleSchema: EventSchemaChanged = {
  eventName: EVENT_NAME,
  revision: 1,
  attributes: [{ name: 'latency', type: 'DECIMAL', required: false }],
  dimensions: [
    { name: 'country', required: true, personal: false, allowedValues: null },
    { name: 'channel', required: true, personal: false, allowedValues: null },
    { name: 'phone', required: false, personal: true, allowedValues: null },
  ],
  computed: [],
};

export function sampleMeter(overrides: Partial<MeterChanged> = {}): MeterChanged {
  return {
    meterId: newId('met'),
    revision: 1,
    key: 'verifications',
    eventName: EVENT_NAME,
    filter: null,
    aggregation: 'COUNT',
    valueAttribute: null,
    groupBy: ['country', 'channel'],
    unit: 'verification',
    ...overrides,
  };
}

/** A monthly fee of 1000, and verifications at 0.50 up to 10 and 0.25 beyond. */
export function sampleContract(
  accountId: string,
  meterId: string,
  startsOn: string,
  overrides: Partial<SubscriptionChanged> = {},
): SubscriptionChanged {
  const item = (key: string) => ({ id: newId('itm'), key, description: key, sacCode: '998413' });
  return {
    subscriptionId: newId('sub'),
    revision: 1,
    accountId,
    memberAccountIds: [],
    currency: 'INR',
    status: 'ACTIVE',
    startsOn,
    endsOn: null,
    phases: [
      {
        startsOn,
        endsOn: null,
        state: 'RUNNING',
        planVersionId: newId('plv'),
        planName: 'Growth',
        planVersionNumber: 1,
        cycle: { interval: 'MONTHLY', start: { kind: 'ANNIVERSARY' }, graceDays: 3 },
        cards: [
          {
            key: 'platform-fee',
            kind: 'FIXED_FEE',
            model: 'FLAT',
            slabs: [{ startAfter: '0', priceType: 'FLAT', rate: '1000' }],
            prorated: false,
            item: item('platform'),
          },
          {
            key: 'verifications',
            kind: 'USAGE',
            model: 'GRADUATED',
            slabs: [
              { startAfter: '0', priceType: 'PER_UNIT', rate: '0.50' },
              { startAfter: '10', priceType: 'PER_UNIT', rate: '0.25' },
            ],
            prorated: false,
            item: item('verification'),
            meterId,
          },
        ],
        rules: [],
      },
    ],
    licences: {},
    ...overrides,
  };
}

export interface SampleEvent {
  readonly id: string;
  readonly eventName: string;
  readonly subject: string;
  readonly occurredAt: string;
  readonly attributes?: Record<string, string | number>;
  readonly dimensions: Record<string, string>;
}

let last = 0;

export function sampleEvent(subject: string, occurredAt: string, overrides: Partial<SampleEvent> = {}): SampleEvent {
  last += 1;
  return {
    id: `event-${last}`,
    eventName: EVENT_NAME,
    subject,
    occurredAt,
    dimensions: { country: 'IN', channel: 'SMS' },
    ...overrides,
  };
}

export function sampleBalance(
  walletId: string,
  accountId: string,
  revision: number,
  liveBalance: string,
): BalanceChanged {
  return {
    walletId,
    revision,
    accountId,
    currency: 'INR',
    status: 'ACTIVE',
    balance: liveBalance,
    held: '0',
    undrawn: '0',
    liveBalance,
    available: liveBalance,
    uncovered: '0',
    overdraftLimit: '0',
    lastEventReceivedAt: null,
    changedAt: '2026-03-10T06:00:00Z',
  };
}
