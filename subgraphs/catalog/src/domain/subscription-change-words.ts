import type { FieldChange } from '@otpless/problem/field-changes';
import type { ChangeDetails, SubscriptionChange } from './subscription-change';

/** What a change was, in words: "licences of seats set to 12". Plan versions are named by whoever knows their names. */
export function describeChange(details: ChangeDetails): string {
  switch (details.kind) {
    case 'SUBSCRIBED':
      return 'subscribed';
    case 'PLAN_CHANGED':
      return details.dropped.length === 0
        ? 'plan changed'
        : `plan changed, without overrides of ${details.dropped.join(', ')}`;
    case 'PLAN_CHANGE_WITHDRAWN':
      return `change of plan for ${details.of} withdrawn`;
    case 'CANCELLED':
      return 'cancelled';
    case 'CANCELLATION_WITHDRAWN':
      return `cancellation for ${details.of} withdrawn`;
    case 'PAUSED':
      return details.until === null ? 'paused' : `paused until ${details.until}`;
    case 'PAUSE_WITHDRAWN':
      return `pause from ${details.of} withdrawn`;
    case 'RESUMED':
      return 'resumed';
    case 'REACTIVATED':
      return 'reactivated';
    case 'LICENCES_SET':
      return `licences of ${details.rateCardKey} set to ${details.quantity}`;
    case 'LICENCE_CHANGE_REMOVED':
      return `change of the licences of ${details.rateCardKey} for ${details.of} removed`;
    case 'RATE_CARD_OVERRIDDEN':
      return `${overrideWords[details.override]} the rate card ${details.rateCardKey}`;
    case 'OVERRIDE_CLEARED':
      return `${details.rateCardKey} as its plan has it`;
    case 'COUPON_APPLIED':
      return `coupon ${details.couponKey} applied`;
    case 'COUPON_REMOVED':
      return `coupon ${details.couponKey} removed`;
  }
}

const overrideWords = { REPLACE: 'replaced', ADD: 'added', REMOVE: 'removed' } as const;

/** What others changed meanwhile, oldest first: who did what, with effect from when. */
export function toldChanges(changes: readonly SubscriptionChange[]): FieldChange[] {
  return changes.map(({ revision, details, effectiveOn, by }) => ({
    path: `timeline.${revision}`,
    before: null,
    after: `${describeChange(details)} from ${effectiveOn} by ${by.name}`,
  }));
}
