import type { Accrual } from '../domain/accrual';
import type { AccruedEntitlement } from '../domain/entitlement';

export interface AccrualStore {
  ofSubscription(subscriptionId: string): Promise<Accrual[]>;
  /** As they stand, held by nobody: what earlier accruals were charged. */
  ofSubscriptions(subscriptionIds: readonly string[]): Promise<Accrual[]>;
  /** In the order of their ids; nobody else can change them until the transaction ends. */
  hold(ids: readonly string[]): Promise<Accrual[]>;
  /** Those not yet FINAL that the meter, where one is given, counts for. */
  notFinal(meterId: string | null): Promise<string[]>;
  notFinalOfAccounts(accountIds: readonly string[]): Promise<string[]>;
  /** Those whose contract has a card that is invoiced as one of the items. */
  notFinalWithItems(itemIds: readonly string[]): Promise<string[]>;
  /** What the accruals say that cover the instant and count the account's usage. */
  entitlements(accountId: string, at: Date): Promise<AccruedEntitlement[]>;
  /** Those that the clock moves on. */
  due(now: Date, consumedAt: Date | null, limit: number): Promise<string[]>;
  /** Those that the day which has begun moves. */
  changing(now: Date, limit: number): Promise<string[]>;
  setNextChanges(changes: readonly { readonly accrualId: string; readonly at: Date | null }[]): Promise<void>;
  /** The earliest end of grace that has passed and not led to FINAL; null where nothing waits. */
  waitsForFinal(now: Date): Promise<boolean>;
  save(accruals: readonly Accrual[], meterIds: (accrual: Accrual) => readonly string[]): Promise<void>;
  saveRated(accruals: readonly Accrual[]): Promise<void>;
  /** Remembers what accruals had come to when the day began; the first word of a day stands. */
  beginDay(on: string, before: readonly { readonly accrualId: string; readonly total: string }[]): Promise<void>;
}
