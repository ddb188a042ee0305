import type { Migration } from '../domain/migration';
import type { MigrationItem, MigrationOutcome } from '../domain/migration-item';
import type { Counted } from '../domain/migration-progress';
import type { PageRequest } from './page-requests';

export interface MigrationStore {
  /** With the subscriptions of it, which wait to be judged. */
  add(migration: Migration, subscriptionIds: readonly string[]): Promise<void>;
  /** Its status and who moved it; nothing else of it changes. */
  save(migration: Migration): Promise<void>;
  getForUpdate(id: string): Promise<Migration | null>;
  byIds(ids: readonly string[]): Promise<Migration[]>;
  /** Newest first. */
  page(request: PageRequest): Promise<Migration[]>;
  /** How many items of each outcome they have. */
  counts(ids: readonly string[]): Promise<OutcomeCount[]>;
  /** The fees a cycle of those that change or changed, where both sides can be told, by currency. */
  feeTotals(ids: readonly string[]): Promise<FeeTotal[]>;
  /** The accounts of its subscriptions, each once. */
  accountIds(id: string): Promise<string[]>;
  /** By subscription. */
  items(request: MigrationItemsRequest): Promise<MigrationItem[]>;
  /** The subscriptions that are on a plan version on a day, up to so many. */
  subscriptionsOn(planVersionId: string, at: Date, limit: number): Promise<string[]>;
  /** Makes what is WAITING BLOCKED. */
  giveUpWaiting(id: string): Promise<void>;
  /** Makes what is READY PENDING. */
  release(id: string): Promise<void>;
  /** Makes what FAILED RETURNED. */
  settleFailed(id: string): Promise<void>;
  /** Asks for what is DONE to be put back. */
  askBack(id: string): Promise<void>;
  /** An item that is WAITING, PENDING or asked back and that no other transaction works on, held; what broke off comes last. */
  claim(): Promise<MigrationItem | null>;
  itemForUpdate(id: string, subscriptionId: string): Promise<MigrationItem | null>;
  saveItem(item: MigrationItem): Promise<void>;
  /** The migrations of which nothing is left to judge, or to change. */
  workedOffForUpdate(): Promise<Migration[]>;
}

export interface OutcomeCount extends Counted {
  readonly migrationId: string;
}

export interface FeeTotal {
  readonly migrationId: string;
  readonly currency: string;
  readonly subscriptions: number;
  readonly now: string;
  readonly then: string;
  readonly difference: string;
}

export interface MigrationItemsRequest {
  readonly migrationId: string;
  readonly outcome: MigrationOutcome | null;
  readonly afterSubscriptionId: string | null;
  readonly limit: number;
}
