import type { AccrualChanged } from '@otpless/contracts/usage/accrual-changed';
import { Money } from '@otpless/money/money';
import type { Clock } from '@otpless/service/clock';
import { withBoundMoney } from '../domain/bound-money';
import type { Wallet } from '../domain/wallet';
import { toldGrantsOf } from './plan-grants-of';
import type { AccrualRevision, Stores, Transact } from './ports';
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
    const prepaid = newestOfEach(changed.filter(({ paymentMode }) => paymentMode === 'PREPAID'));
    if (prepaid.length === 0) return;
    await transact(async (stores) => {
      const at = clock.now();
      const moved = await stores.accruals.apply(prepaid.map(revisionOf), at, drawIntervalMs);
      await stores.planGrants.note(prepaid.map(toldGrantsOf));
      await sayBalancesAfterUsage(stores.outbox, await withBoundMoneyIn(stores, moved, at));
    });
  };
}

/** A batch may hold many revisions of one accrual: only the newest counts. */
function newestOfEach(changed: readonly AccrualChanged[]): AccrualChanged[] {
  const newest = new Map<string, AccrualChanged>();
  for (const accrual of changed) {
    const known = newest.get(accrual.accrualId);
    if (known === undefined || known.revision < accrual.revision) newest.set(accrual.accrualId, accrual);
  }
  return [...newest.values()];
}

function revisionOf(accrual: AccrualChanged): AccrualRevision {
  return {
    accrualId: accrual.accrualId,
    subscriptionId: accrual.subscriptionId,
    accountId: accrual.accountId,
    payerAccountId: accrual.payerAccountId,
    currency: accrual.currency,
    periodStartsOn: accrual.period.startsOn,
    accrued: accrual.total,
    accruedByItem: accruedByItem(accrual),
    accrualRevision: accrual.revision,
    accrualState: accrual.state,
    lastEventReceivedAt: accrual.lastEventReceivedAt,
  };
}

function accruedByItem({ charges, currency }: AccrualChanged): AccrualRevision['accruedByItem'] {
  const byItem = new Map<string, Money>();
  for (const { item, amount } of charges)
    byItem.set(item.key, (byItem.get(item.key) ?? Money.zero(currency)).plus(Money.of(amount, currency)));
  return [...byItem].map(([itemKey, amount]) => ({ itemKey, amount: amount.toFixed() }));
}

/** Few wallets hold money for some items only; how much of it what is owed now cannot use moves with every revision. */
async function withBoundMoneyIn({ books }: Stores, wallets: readonly Wallet[], at: Date): Promise<Wallet[]> {
  const scoped = await books.lockWithScopedMoney(wallets.map(({ id }) => id));
  const changes = scoped.map((before) => ({ before, after: withBoundMoney(before, at) }));
  await books.save(changes);
  const bound = new Map(changes.map(({ after }) => [after.wallet.id, after.wallet]));
  return wallets.map((wallet) => bound.get(wallet.id) ?? wallet);
}
