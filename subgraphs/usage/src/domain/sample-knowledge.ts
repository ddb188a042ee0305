import { Knowledge, type Facts } from './knowledge';
import type { Meter } from './meter';
import type { CountedEvent, EventPayload, ReceivedEvent } from './usage-event';

/** Values for specs. */
export const sampleMeter: Meter = {
  id: 'met_1',
  key: 'verifications',
  eventName: 'otp.verification',
  filter: null,
  aggregation: 'COUNT',
  valueAttribute: null,
  groupBy: ['country', 'channel'],
  unit: 'verification',
};

export const sampleFacts: Facts = {
  accountIds: ['acc_1', 'acc_2'],
  aliases: [
    {
      value: 'shop',
      accountId: 'acc_1',
      effectiveFrom: new Date('2026-01-01Z'),
      effectiveUntil: new Date('2026-03-01Z'),
    },
    { value: 'shop', accountId: 'acc_2', effectiveFrom: new Date('2026-03-01Z'), effectiveUntil: null },
  ],
  schemas: [
    {
      eventName: 'otp.verification',
      attributes: [
        { name: 'cost', type: 'DECIMAL', required: false },
        { name: 'attempts', type: 'INTEGER', required: true },
      ],
      dimensions: [
        { name: 'country', required: true, personal: false, allowedValues: null },
        { name: 'phone', required: false, personal: true, allowedValues: null },
      ],
      computed: [],
    },
  ],
  meters: [sampleMeter],
  windows: [
    {
      accrualId: 'acr_1',
      accountId: 'acc_1',
      startsAt: new Date('2026-01-01Z'),
      endsAt: new Date('2026-02-01Z'),
      state: 'FINAL',
      meterIds: new Set(['met_1']),
    },
    {
      accrualId: 'acr_2',
      accountId: 'acc_1',
      startsAt: new Date('2026-02-01Z'),
      endsAt: new Date('2026-03-01Z'),
      state: 'OPEN',
      meterIds: new Set(['met_1']),
    },
  ],
};

export const sampleKnowledge = new Knowledge(sampleFacts);

export const samplePayload: EventPayload = {
  id: 'e1',
  eventName: 'otp.verification',
  subject: 'shop',
  occurredAt: '2026-02-10T10:00:00Z',
  attributes: { attempts: 1 },
  dimensions: { country: 'IN' },
};

export function sampleReceived(payload: unknown, overrides: Partial<ReceivedEvent> = {}): ReceivedEvent {
  return {
    source: 'shop-key',
    receivedAt: new Date('2026-02-10T10:00:01Z'),
    backfill: false,
    requestId: 'test',
    place: { sequence: 1, ordinal: 0 },
    payload,
    ...overrides,
  };
}

export function sampleCounted(overrides: Partial<CountedEvent> = {}): CountedEvent {
  return {
    source: 'shop-key',
    id: 'e1',
    eventName: 'otp.verification',
    subject: 'shop',
    accountId: 'acc_1',
    occurredAt: new Date('2026-02-10T10:00:00Z'),
    receivedAt: new Date('2026-02-10T10:00:01Z'),
    attributes: { attempts: '1' },
    dimensions: { country: 'IN' },
    contentHash: '00',
    backfill: false,
    requestId: 'test',
    place: { sequence: 1, ordinal: 0 },
    payload: samplePayload,
    ...overrides,
  };
}
