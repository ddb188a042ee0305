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

export const TermsStatusEnum = {
  DRAFT: 'DRAFT',
  ACTIVE: 'ACTIVE',
  ARCHIVED: 'ARCHIVED',
  PROPOSAL: 'PROPOSAL',
} as const;
export const SimulationStatusEnum = {
  QUEUED: 'QUEUED',
  RUNNING: 'RUNNING',
  DONE: 'DONE',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
} as const;
export const SimulationOutcomeEnum = {
  COMPARED: 'COMPARED',
  WITHOUT_CONTRACT: 'WITHOUT_CONTRACT',
  WITHOUT_PERIOD: 'WITHOUT_PERIOD',
  PRICED_WITH_ANOTHER: 'PRICED_WITH_ANOTHER',
  NOT_OFFERED: 'NOT_OFFERED',
  FAILED: 'FAILED',
} as const;

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
registerEnumType(TermsStatusEnum, {
  name: 'TermsStatus',
  valuesConfig: { PROPOSAL: { description: 'A plan version with overrides; nobody can be subscribed to it.' } },
});
registerEnumType(SimulationStatusEnum, {
  name: 'SimulationStatus',
  valuesConfig: {
    FAILED: { description: 'It broke off; what was priced until then can be looked at.' },
    CANCELLED: { description: 'Somebody stopped it; what was priced until then can be looked at.' },
  },
});
registerEnumType(SimulationOutcomeEnum, {
  name: 'SimulationOutcome',
  valuesConfig: {
    COMPARED: { description: 'Both sides are priced, and in the totals.' },
    WITHOUT_CONTRACT: { description: 'It is on no plan: what it would pay is told, and in no total.' },
    WITHOUT_PERIOD: { description: 'No billing period of it begins in these days.' },
    PRICED_WITH_ANOTHER: { description: 'Its usage is priced together with that of the account that pays for it.' },
    NOT_OFFERED: { description: 'The terms cannot be priced in its currency.' },
    FAILED: { description: 'It could not be priced.' },
  },
});
