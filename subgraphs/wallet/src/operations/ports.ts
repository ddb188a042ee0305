import type { FactDefinition } from '@otpless/contracts/fact';
import type { Outbox } from '@otpless/contracts/outbox';
import type { IdempotencyConflict } from '@otpless/problem/problem';
import type { Account } from '../domain/account';
import type { AccrualDraw, AccrualState } from '../domain/accrual-draw';
import type { PlanGrant } from '../domain/plan-grant';
import type { TopUp } from '../domain/top-up';
import type { Wallet } from '../domain/wallet';
import type { WalletBook } from '../domain/wallet-book';

/**
 * What one transaction works on. Everybody locks in the same order, so that nobody waits in a circle: accounts, then
 * wallets by id, then what belongs to them.
 */
export interface Stores {
  readonly accounts: AccountStore;
  readonly books: BookStore;
  readonly accruals: AccrualStore;
  readonly topUps: TopUpStore;
  readonly planGrants: PlanGrantStore;
  readonly outbox: BatchOutbox;
  /** Does the work once per operation and key; the same request again is answered as before. */
  once<Response>(request: OnceRequest, work: () => Promise<Response>): Promise<Response | IdempotencyConflict>;
}

/** An outbox that appends many facts of one kind as fast as one. */
export interface BatchOutbox extends Outbox {
  appendAll<Payload>(definition: FactDefinition<Payload>, payloads: readonly Payload[]): Promise<void>;
}

export interface OnceRequest {
  readonly operation: string;
  readonly key: string;
  readonly request: unknown;
}

/** Runs the work in one transaction; what it saved and appended is there together, or not at all. */
export type Transact = <T>(work: (stores: Stores) => Promise<T>) => Promise<T>;

/** The accounts as the customer subgraph last said them. */
export interface AccountStore {
  get(id: string): Promise<Account | null>;
  /** Keeps new accruals of the account waiting until the transaction ends. */
  getForUpdate(id: string): Promise<Account | null>;
  /** Leaves alone what is not newer. */
  project(accounts: readonly Account[]): Promise<void>;
}

export interface BookStore {
  /** The books of these wallets, locked; of a wallet that is not there, none. */
  lock(walletIds: readonly string[]): Promise<WalletBook[]>;
  /** Some of the wallets that have a draw due or hold expired money, locked, without those that others hold. */
  lockDue(at: Date, limit: number): Promise<WalletBook[]>;
  /** Those of the wallets that hold money for some items only, locked. */
  lockWithScopedMoney(walletIds: readonly string[]): Promise<WalletBook[]>;
  existsFor(accountId: string, currency: string): Promise<boolean>;
  add(wallet: Wallet): Promise<void>;
  /** Saves what is different, and posts the transfers of the later books. */
  save(changes: readonly BookChange[]): Promise<void>;
}

export interface BookChange {
  readonly before: WalletBook;
  readonly after: WalletBook;
}

/** A revision of a prepaid accrual, as the usage subgraph said it. */
export interface AccrualRevision {
  readonly accrualId: string;
  readonly subscriptionId: string;
  readonly accountId: string;
  readonly payerAccountId: string;
  readonly currency: string;
  readonly periodStartsOn: string;
  readonly accrued: string;
  readonly accruedByItem: readonly { readonly itemKey: string; readonly amount: string }[];
  readonly accrualRevision: number;
  readonly accrualState: AccrualState;
  readonly lastEventReceivedAt: string | null;
}

export interface AccrualStore {
  /**
   * Applies revisions of different accruals, those that are newer, and answers the wallets whose outstanding they
   * moved, one revision further. Draws become due, at the earliest `drawIntervalMs` after the last one.
   */
  apply(revisions: readonly AccrualRevision[], at: Date, drawIntervalMs: number): Promise<Wallet[]>;
  /** Accruals without a wallet that have a draw due, locked, without those that others hold. */
  lockDueWithoutWallet(at: Date, limit: number): Promise<AccrualDraw[]>;
  /** Accruals without a wallet that are not settled, locked. */
  lockWithoutWallet(payerAccountId: string, currency: string): Promise<AccrualDraw[]>;
  /** The wallets of the accruals, in any order, and the accruals that have none, locked. */
  whereabouts(
    accrualIds: readonly string[],
  ): Promise<{ readonly walletIds: string[]; readonly withoutWallet: AccrualDraw[] }>;
  save(accruals: readonly AccrualDraw[]): Promise<void>;
}

export interface PostedPlanGrant {
  readonly grant: PlanGrant;
  readonly grantId: string;
}

/** All that one revision of an accrual says its plan gives away. */
export interface ToldGrants {
  readonly accrualId: string;
  readonly revision: number;
  readonly grants: readonly PlanGrant[];
}

export interface PlanGrantStore {
  /**
   * Remembers what the accruals say now, and that what they no longer say is withdrawn. Revisions older than what was
   * applied of their accrual say nothing. What is posted stays posted.
   */
  note(told: readonly ToldGrants[]): Promise<void>;
  /** Some of the wallets that something can be granted to now. */
  walletsWithReady(limit: number): Promise<string[]>;
  /** What can be granted to these wallets now, locked, by wallet. */
  lockReady(walletIds: readonly string[]): Promise<ReadonlyMap<string, readonly PlanGrant[]>>;
  posted(posted: readonly PostedPlanGrant[], at: Date): Promise<void>;
}

export interface TopUpStore {
  getForUpdate(id: string): Promise<TopUp | null>;
  add(topUp: TopUp): Promise<void>;
  save(topUp: TopUp): Promise<void>;
}
