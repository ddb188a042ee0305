import { compareDates, type LocalDate } from '@otpless/period/local-date';
import type { Editor } from './edit';
import type { OverrideKind } from './override';
import type { Subscription } from './subscription';

/** What a change was about; each kind keeps what its line in the timeline needs, `of` the day of what it took back. */
export type ChangeDetails =
  | { readonly kind: 'SUBSCRIBED'; readonly planVersionId: string }
  | {
      readonly kind: 'PLAN_CHANGED';
      readonly term: number;
      readonly planVersionId: string;
      /** The cards whose overrides were carried over to the new version, and those whose were not. */
      readonly carriedOver: readonly string[];
      readonly dropped: readonly string[];
    }
  | { readonly kind: 'PLAN_CHANGE_WITHDRAWN'; readonly planVersionId: string; readonly of: LocalDate }
  | { readonly kind: 'CANCELLED'; readonly insteadOf: LocalDate | null }
  | { readonly kind: 'CANCELLATION_WITHDRAWN'; readonly of: LocalDate }
  | { readonly kind: 'PAUSED'; readonly until: LocalDate | null }
  | { readonly kind: 'PAUSE_WITHDRAWN'; readonly of: LocalDate }
  | { readonly kind: 'RESUMED'; readonly pausedOn: LocalDate }
  | {
      readonly kind: 'REACTIVATED';
      readonly term: number;
      readonly planVersionId: string;
      readonly until: LocalDate | null;
    }
  | { readonly kind: 'LICENCES_SET'; readonly rateCardKey: string; readonly quantity: string }
  | { readonly kind: 'LICENCE_CHANGE_REMOVED'; readonly rateCardKey: string; readonly of: LocalDate }
  | { readonly kind: 'RATE_CARD_OVERRIDDEN'; readonly rateCardKey: string; readonly override: OverrideKind }
  | { readonly kind: 'OVERRIDE_CLEARED'; readonly rateCardKey: string }
  | { readonly kind: 'COUPON_APPLIED'; readonly couponKey: string; readonly until: LocalDate | null }
  | { readonly kind: 'COUPON_REMOVED'; readonly couponKey: string; readonly of: LocalDate | null };

export const subscriptionChangeKinds = [
  'SUBSCRIBED',
  'PLAN_CHANGED',
  'PLAN_CHANGE_WITHDRAWN',
  'CANCELLED',
  'CANCELLATION_WITHDRAWN',
  'PAUSED',
  'PAUSE_WITHDRAWN',
  'RESUMED',
  'REACTIVATED',
  'LICENCES_SET',
  'LICENCE_CHANGE_REMOVED',
  'RATE_CARD_OVERRIDDEN',
  'OVERRIDE_CLEARED',
  'COUPON_APPLIED',
  'COUPON_REMOVED',
] as const satisfies readonly ChangeDetails['kind'][];
export type SubscriptionChangeKind = (typeof subscriptionChangeKinds)[number];

/** One change of a subscription, as it was made: never edited afterwards. Its revision is the one it led to. */
export interface SubscriptionChange {
  readonly subscriptionId: string;
  readonly revision: number;
  readonly effectiveOn: LocalDate;
  readonly details: ChangeDetails;
  readonly reason: string | null;
  readonly by: Editor;
  readonly at: Date;
}

/** What a verb decides: how the subscription is from now on, and what is noted about it. */
export interface Decided {
  readonly subscription: Subscription;
  readonly effectiveOn: LocalDate;
  readonly details: ChangeDetails;
}

/** The next revision of a subscription, with what is noted about it. */
export function changed(
  subscription: Subscription,
  parts: Partial<Omit<Subscription, 'id' | 'accountId' | 'revision'>>,
  effectiveOn: LocalDate,
  details: ChangeDetails,
): Decided {
  return { subscription: { ...subscription, ...parts, revision: subscription.revision + 1 }, effectiveOn, details };
}

export const timelineStates = ['IN_EFFECT', 'PENDING', 'WITHDRAWN'] as const;
export type TimelineState = (typeof timelineStates)[number];

/** A change as the timeline shows it: whether it holds, is still to come, or was taken back before it did. */
export interface TimelineEntry extends SubscriptionChange {
  readonly state: TimelineState;
}

/** The changes of a subscription in the order in which they take effect. */
export function timelineOf(
  subscription: Pick<Subscription, 'terms'>,
  changes: readonly SubscriptionChange[],
  today: LocalDate,
): TimelineEntry[] {
  const byRevision = [...changes].sort((one, other) => one.revision - other.revision);
  const entries = byRevision.map((change, at): TimelineEntry => {
    const later = byRevision.slice(at + 1);
    if (isReplaced(subscription, change) || later.some((other) => takesBack(other, change)))
      return { ...change, state: 'WITHDRAWN' };
    return { ...change, state: change.effectiveOn > today ? 'PENDING' : 'IN_EFFECT' };
  });
  return entries.sort((one, other) => compareDates(one.effectiveOn, other.effectiveOn));
}

/** Whether the term a change began stands no longer. */
function isReplaced({ terms }: Pick<Subscription, 'terms'>, { details }: SubscriptionChange): boolean {
  switch (details.kind) {
    case 'PLAN_CHANGED':
      return !terms.some(({ number, replacedBy }) => number === details.term && replacedBy === null);
    case 'REACTIVATED':
      return !terms.some(({ number }) => number === details.term);
    default:
      return false;
  }
}

/** Whether a later change took an earlier one back, or put another in its place before it held. */
function takesBack({ details: later, effectiveOn: laterOn }: SubscriptionChange, earlier: SubscriptionChange): boolean {
  const { details, effectiveOn } = earlier;
  switch (later.kind) {
    case 'CANCELLED':
      return details.kind === 'CANCELLED' && effectiveOn === later.insteadOf;
    case 'CANCELLATION_WITHDRAWN':
      return details.kind === 'CANCELLED' && effectiveOn === later.of;
    case 'PAUSE_WITHDRAWN':
      return details.kind === 'PAUSED' && effectiveOn === later.of;
    case 'LICENCES_SET':
      return isLicencesOf(details, later.rateCardKey) && effectiveOn === laterOn;
    case 'LICENCE_CHANGE_REMOVED':
      return isLicencesOf(details, later.rateCardKey) && effectiveOn === later.of;
    case 'RATE_CARD_OVERRIDDEN':
      return isOverrideOf(details, later.rateCardKey) && effectiveOn === laterOn;
    case 'OVERRIDE_CLEARED':
      return isOverrideOf(details, later.rateCardKey) && effectiveOn >= laterOn;
    case 'COUPON_REMOVED':
      return details.kind === 'COUPON_APPLIED' && details.couponKey === later.couponKey && effectiveOn === later.of;
    case 'PLAN_CHANGED':
    case 'REACTIVATED':
      // A number is given again only once the term that had it was taken back.
      return (details.kind === 'PLAN_CHANGED' || details.kind === 'REACTIVATED') && details.term === later.term;
    case 'COUPON_APPLIED':
    case 'SUBSCRIBED':
    case 'PLAN_CHANGE_WITHDRAWN':
    case 'PAUSED':
    case 'RESUMED':
      return false;
  }
}

function isLicencesOf(details: ChangeDetails, rateCardKey: string): boolean {
  return details.kind === 'LICENCES_SET' && details.rateCardKey === rateCardKey;
}

function isOverrideOf(details: ChangeDetails, rateCardKey: string): boolean {
  return details.kind === 'RATE_CARD_OVERRIDDEN' && details.rateCardKey === rateCardKey;
}
