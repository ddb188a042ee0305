import { registerEnumType } from 'type-graphql';

export const EventStatusEnum = {
  PROCESSED: 'PROCESSED',
  UNPROCESSED: 'UNPROCESSED',
  DUPLICATE: 'DUPLICATE',
  CONFLICT: 'CONFLICT',
  REJECTED: 'REJECTED',
} as const;
export const IngestStatusEnum = {
  ACCEPTED: 'ACCEPTED',
  DUPLICATE: 'DUPLICATE',
  CONFLICT: 'CONFLICT',
  REJECTED: 'REJECTED',
} as const;
export const AccrualStateEnum = { OPEN: 'OPEN', GRACE: 'GRACE', FINAL: 'FINAL' } as const;
export const ChargeKindEnum = {
  FIXED_FEE: 'FIXED_FEE',
  USAGE: 'USAGE',
  LICENCE: 'LICENCE',
  OVERAGE: 'OVERAGE',
  MINIMUM_COMMITMENT: 'MINIMUM_COMMITMENT',
  FLOOR: 'FLOOR',
  CAP: 'CAP',
  DISCOUNT: 'DISCOUNT',
} as const;
export const GranularityEnum = { MINUTE_15: 'MINUTE_15', HOUR: 'HOUR', DAY: 'DAY', MONTH: 'MONTH' } as const;
export const AlertKindEnum = { BALANCE_BELOW: 'BALANCE_BELOW' } as const;

registerEnumType(EventStatusEnum, {
  name: 'EventStatus',
  valuesConfig: {
    PROCESSED: { description: 'It counts.' },
    UNPROCESSED: { description: 'Kept, and counted once what it waits for is known.' },
    DUPLICATE: { description: 'Received before; it counts once.' },
    CONFLICT: { description: 'Another event was received under its id; the first stands.' },
    REJECTED: { description: 'It can never count as it is.' },
  },
});
registerEnumType(IngestStatusEnum, {
  name: 'IngestStatus',
  valuesConfig: { ACCEPTED: { description: 'Safe on disk; what becomes of it can be asked for.' } },
});
registerEnumType(AccrualStateEnum, {
  name: 'AccrualState',
  valuesConfig: {
    OPEN: { description: 'Its period goes on.' },
    GRACE: { description: 'Its period is over; late events still count.' },
    FINAL: { description: 'Nothing changes it any more; it can be invoiced.' },
  },
});
registerEnumType(ChargeKindEnum, {
  name: 'ChargeKind',
  valuesConfig: {
    OVERAGE: { description: 'What is used beyond the allowance of an entitlement.' },
    MINIMUM_COMMITMENT: { description: 'What is missing to what was committed to.' },
    FLOOR: { description: 'What is missing to the least that is charged.' },
    CAP: { description: 'Below zero: what others cost above the most that is charged.' },
    DISCOUNT: { description: 'Below zero.' },
  },
});
registerEnumType(GranularityEnum, { name: 'Granularity' });
registerEnumType(AlertKindEnum, {
  name: 'AlertKind',
  valuesConfig: { BALANCE_BELOW: { description: 'A wallet’s live balance falls below the threshold.' } },
});
