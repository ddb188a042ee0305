import type { Accrual } from '../domain/accrual';

export interface AccrualRow {
  readonly id: string;
  readonly subscription_id: string;
  readonly account_id: string;
  readonly member_account_ids: string[];
  readonly payer_account_id: string;
  readonly payment_mode: Accrual['paymentMode'];
  readonly time_zone: string;
  readonly currency: string;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly aligned_starts_on: string;
  readonly aligned_ends_on: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly grace_ends_at: Date;
  readonly end_known_on: string | null;
  readonly next_change_at: Date | null;
  readonly in_force: boolean;
  readonly state: Accrual['state'];
  readonly revision: number;
  readonly plan_version_id: string;
  readonly plan_name: string;
  readonly plan_version_number: number;
  readonly charges: Accrual['charges'];
  readonly total: string;
  readonly grants: Accrual['grants'];
  readonly entitlements: Accrual['entitlements'];
  readonly rated_at: Date | null;
  readonly told: string;
  readonly last_event_received_at: Date | null;
  readonly created_at: Date;
}

// Local dates stay text: the driver would make instants of them.
export const accrualColumns = `id, subscription_id, account_id, member_account_ids, payer_account_id, payment_mode,
  time_zone, currency,
  starts_on::text, ends_on::text, aligned_starts_on::text, aligned_ends_on::text, starts_at, ends_at, grace_ends_at,
  end_known_on::text, next_change_at,
  in_force, state, revision, plan_version_id, plan_name, plan_version_number, charges, trim_scale(total) as total, grants, entitlements, rated_at, told,
  last_event_received_at, created_at`;

export function accrualOf(row: AccrualRow): Accrual {
  return {
    id: row.id,
    subscriptionId: row.subscription_id,
    accountId: row.account_id,
    memberAccountIds: row.member_account_ids,
    payerAccountId: row.payer_account_id,
    paymentMode: row.payment_mode,
    timeZone: row.time_zone,
    currency: row.currency,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    alignedStartsOn: row.aligned_starts_on,
    alignedEndsOn: row.aligned_ends_on,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    graceEndsAt: row.grace_ends_at,
    endKnownOn: row.end_known_on,
    nextChangeAt: row.next_change_at,
    inForce: row.in_force,
    state: row.state,
    revision: row.revision,
    planVersionId: row.plan_version_id,
    planName: row.plan_name,
    planVersionNumber: row.plan_version_number,
    charges: row.charges,
    total: row.total,
    grants: row.grants,
    entitlements: row.entitlements,
    ratedAt: row.rated_at,
    told: row.told,
    lastEventReceivedAt: row.last_event_received_at,
    createdAt: row.created_at,
  };
}
