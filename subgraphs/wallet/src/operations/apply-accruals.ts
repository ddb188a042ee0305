import type { AccrualChanged } from '@otpless/contracts/usage/accrual-changed';
import type { Clock } from '@otpless/service/clock';
import type { AccrualRevision, Transact } from './ports';
import { sayBalancesAfterUsage } from './say';

export interface DrawSettings {
  /** The ledger draws an accrual at most once in this time, unless its state changes. */
  readonly drawIntervalMs: number;
}

/**
 * Moves live balances by what prepaid accruals have become, all of them in one transaction. The ledger follows later,
 * with one draw for many revisions. Key: accrual, revision; what is not newer than the last one applied is ignored.
 */
export function applyAccruals(transact: Transact, clock: Clock, { drawIntervalMs }: DrawSettings) {
  return async (changed: readonly AccrualChanged[]): Promise<void> => {
    const revisions = newestOfEach(changed.filter(({ paymentMode }) => paymentMode === 'PREPAID'));
    if (revisions.length === 0) return;
    await transact(async ({ accruals, outbox }) => {
      await sayBalancesAfterUsage(outbox, await accruals.apply(revisions, clock.now(), drawIntervalMs));
    });
  };
}

/** A batch may hold many revisions of one accrual: only the newest counts. */
function newestOfEach(changed: readonly AccrualChanged[]): AccrualRevision[] {
  const newest = new Map<string, AccrualChanged>();
  for (const accrual of changed) {
    const known = newest.get(accrual.accrualId);
    if (known === undefined || known.revision < accrual.revision) newest.set(accrual.accrualId, accrual);
  }
  return [...newest.values()].map((accrual) => ({
    accrualId: accrual.accrualId,
    subscriptionId: accrual.subscriptionId,
    accountId: accrual.accountId,
    payerAccountId: accrual.payerAccountId,
    currency: accrual.currency,
    periodStartsOn: accrual.period.startsOn,
    accrued: accrual.total,
    accrualRevision: accrual.revision,
    accrualState: accrual.state,
    lastEventReceivedAt: accrual.lastEventReceivedAt,
  }));
}
