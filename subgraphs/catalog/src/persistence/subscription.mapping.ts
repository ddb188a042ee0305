import BigNumber from 'bignumber.js';
import type { Subscription } from '../domain/subscription';
import { grouped } from './reading';
import type { LicenceRow, MemberRow, PauseRow, SubscriptionRow, TermRow } from './rows/subscription.entity';

/** The rows of what is agreed about subscriptions, beside the subscriptions themselves. */
export interface AgreedRows {
  readonly terms: readonly TermRow[];
  readonly pauses: readonly PauseRow[];
  readonly licences: readonly LicenceRow[];
  readonly members: readonly MemberRow[];
}

/** Subscriptions from their rows, which come in the order in which they are to stand. */
export function subscriptionsOf(rows: readonly SubscriptionRow[], agreed: AgreedRows): Subscription[] {
  const terms = grouped(agreed.terms, ownerOf);
  const pauses = grouped(agreed.pauses, ownerOf);
  const licences = grouped(agreed.licences, ownerOf);
  const members = grouped(agreed.members, ownerOf);
  return rows.map((row) => ({
    ...row,
    memberAccountIds: (members.get(row.id) ?? []).map(({ accountId }) => accountId),
    terms: (terms.get(row.id) ?? []).map(({ subscriptionId: _, ...term }) => term),
    pauses: (pauses.get(row.id) ?? []).map(({ subscriptionId: _, ...pause }) => pause),
    licences: (licences.get(row.id) ?? []).map(({ subscriptionId: _, quantity, ...licence }) => ({
      ...licence,
      quantity: quantity.toFixed(),
    })),
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
  };
}

/** The row of the subscription itself. */
export function subscriptionRow(subscription: Subscription): SubscriptionRow {
  const { memberAccountIds: _m, terms: _t, pauses: _p, licences: _l, ...row } = subscription;
  return row;
}

function ownerOf({ subscriptionId }: { readonly subscriptionId: string }): string {
  return subscriptionId;
}
