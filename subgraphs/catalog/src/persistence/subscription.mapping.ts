import BigNumber from 'bignumber.js';
import type { Subscription } from '../domain/subscription';
import { grouped } from './reading';
import type {
  LicenceRow,
  MemberRow,
  OverrideRow,
  PauseRow,
  SubscriptionCouponRow,
  SubscriptionRow,
  TermRow,
} from './rows/subscription.entity';

/** The rows of what is agreed about subscriptions, beside the subscriptions themselves. */
export interface AgreedRows {
  readonly terms: readonly TermRow[];
  readonly pauses: readonly PauseRow[];
  readonly licences: readonly LicenceRow[];
  readonly members: readonly MemberRow[];
  readonly overrides: readonly OverrideRow[];
  readonly coupons: readonly SubscriptionCouponRow[];
}

/** Subscriptions from their rows, which come in the order in which they are to stand. */
export function subscriptionsOf(rows: readonly SubscriptionRow[], agreed: AgreedRows): Subscription[] {
  const terms = grouped(agreed.terms, ownerOf);
  const pauses = grouped(agreed.pauses, ownerOf);
  const licences = grouped(agreed.licences, ownerOf);
  const members = grouped(agreed.members, ownerOf);
  const overrides = grouped(agreed.overrides, ownerOf);
  const coupons = grouped(agreed.coupons, ownerOf);
  return rows.map((row) => ({
    ...row,
    memberAccountIds: (members.get(row.id) ?? []).map(({ accountId }) => accountId),
    terms: (terms.get(row.id) ?? []).map(({ subscriptionId: _, ...term }) => term),
    pauses: (pauses.get(row.id) ?? []).map(({ subscriptionId: _, ...pause }) => pause),
    licences: (licences.get(row.id) ?? []).map(({ subscriptionId: _, quantity, ...licence }) => ({
      ...licence,
      quantity: quantity.toFixed(),
    })),
    overrides: (overrides.get(row.id) ?? []).map(({ subscriptionId: _, ...override }) => override),
    coupons: (coupons.get(row.id) ?? []).map(({ subscriptionId: _, ...coupon }) => coupon),
  }));
}

/** The rows of what is agreed about a subscription. */
export function agreedRows({ id: subscriptionId, ...agreed }: Subscription): AgreedRows {
  return {
    terms: agreed.terms.map((term) => ({ ...term, subscriptionId })),
    pauses: agreed.pauses.map((pause) => ({ ...pause, subscriptionId })),
    licences: agreed.licences.map((licence) => ({
      ...licence,
      subscriptionId,
      quantity: new BigNumber(licence.quantity),
    })),
    members: agreed.memberAccountIds.map((accountId, position) => ({ subscriptionId, accountId, position })),
    overrides: agreed.overrides.map((override) => ({ ...override, subscriptionId })),
    coupons: agreed.coupons.map((coupon) => ({ ...coupon, subscriptionId })),
  };
}

/** The row of the subscription itself. */
export function subscriptionRow(subscription: Subscription): SubscriptionRow {
  const { id, accountId, currency, startsOn, endsOn, agreedEndsOn, cancelledAt } = subscription;
  const { experimentId, armKey, revision, createdAt } = subscription;
  return {
    ...{ id, accountId, currency, startsOn, endsOn, agreedEndsOn, cancelledAt },
    ...{ experimentId, armKey, revision, createdAt },
  };
}

function ownerOf({ subscriptionId }: { readonly subscriptionId: string }): string {
  return subscriptionId;
}
