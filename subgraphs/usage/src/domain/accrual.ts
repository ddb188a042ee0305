import { createHash } from 'node:crypto';
import type { AccrualState } from './accrual-state';
import type { AccruedCharge } from './charge';
import type { AccruedEntitlement } from './entitlement';
import type { GrantDue } from './grant-due';

/** All charges of one period of a subscription so far. Account, payer and mode are those of its first day. */
export interface Accrual {
  readonly id: string;
  readonly subscriptionId: string;
  readonly accountId: string;
  /** Further accounts whose usage counts into it, priced together with that of its own. */
  readonly memberAccountIds: readonly string[];
  readonly payerAccountId: string;
  readonly paymentMode: 'PREPAID' | 'POSTPAID';
  readonly timeZone: string;
  readonly currency: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly alignedStartsOn: string;
  readonly alignedEndsOn: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly graceEndsAt: Date;
  /** The day its end became known, where that was after it; its grace days run from then on. */
  readonly endKnownOn: string | null;
  /** When the clock rates it again, where the days that begin move it. */
  readonly nextChangeAt: Date | null;
  /** False where the contract was shortened to before this period: it then accrues nothing. */
  readonly inForce: boolean;
  readonly state: AccrualState;
  /** 0 until it was rated for the first time. */
  readonly revision: number;
  readonly planVersionId: string;
  readonly planName: string;
  readonly planVersionNumber: number;
  /** In the order they arose; caps and discounts are charges below zero. */
  readonly charges: readonly AccruedCharge[];
  /** The sum of the charges. */
  readonly total: string;
  readonly grants: readonly GrantDue[];
  readonly entitlements: readonly AccruedEntitlement[];
  readonly ratedAt: Date | null;
  /** What others were last told, as a fingerprint. */
  readonly told: string;
  readonly lastEventReceivedAt: Date | null;
  readonly createdAt: Date;
}

/** The next revision, where anything that others are told has changed; null where nothing has. */
export function revised(accrual: Accrual, ratedAt: Date): Accrual | null {
  const told = fingerprintOf(accrual);
  return told === accrual.told ? null : { ...accrual, told, revision: accrual.revision + 1, ratedAt };
}

function fingerprintOf(accrual: Accrual): string {
  const { charges, grants, entitlements, total, state, endsOn, graceEndsAt, planVersionId } = accrual;
  const content = JSON.stringify([
    [total, state, endsOn, graceEndsAt.getTime(), planVersionId],
    charges,
    grants,
    entitlements,
  ]);
  return createHash('sha256').update(content).digest('hex');
}
