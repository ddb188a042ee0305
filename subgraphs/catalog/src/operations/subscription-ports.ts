import type { Coupon } from '../domain/coupon';
import type { Account, Subscription } from '../domain/subscription';
import type { SubscriptionChange } from '../domain/subscription-change';
import type { SubscriptionStatus } from '../domain/subscription-status';
import type { KeyedPageRequest, PageRequest } from './page-requests';

/** Which subscriptions are asked for; null is any. Their status and plan are those of the day it is for their account. */
export interface SubscriptionsRequest extends PageRequest {
  readonly at: Date;
  readonly accountId: string | null;
  readonly status: SubscriptionStatus | null;
  readonly planId: string | null;
  readonly planVersionId: string | null;
  readonly experimentId: string | null;
  readonly armKey: string | null;
  /** In the names of its account, customer and plan. */
  readonly search: string | null;
}

export interface SubscriptionStore {
  add(subscription: Subscription): Promise<void>;
  save(subscription: Subscription): Promise<void>;
  getForUpdate(id: string): Promise<Subscription | null>;
  byIds(ids: readonly string[]): Promise<Subscription[]>;
  /** By account, newest first. */
  ofAccounts(accountIds: readonly string[]): Promise<Subscription[]>;
  /** All that price usage of these accounts: their own, and those they are members of. */
  pricing(accountIds: readonly string[]): Promise<Subscription[]>;
  page(request: PageRequest): Promise<Subscription[]>;
  /** Newest first. */
  found(request: SubscriptionsRequest): Promise<Subscription[]>;
}

export interface SubscriptionChangeStore {
  add(change: SubscriptionChange): Promise<void>;
  /** By subscription, in the order they were made. */
  ofSubscriptions(subscriptionIds: readonly string[]): Promise<SubscriptionChange[]>;
  /** What was changed after a revision. */
  since(subscriptionId: string, revision: number): Promise<SubscriptionChange[]>;
}

export interface CouponStore {
  /** False where the key is taken. */
  add(coupon: Coupon): Promise<boolean>;
  /** How often it was redeemed, and whether it is archived; nothing else of it changes. */
  save(coupon: Coupon): Promise<void>;
  getForUpdate(id: string): Promise<Coupon | null>;
  byIds(ids: readonly string[]): Promise<Coupon[]>;
  page(request: KeyedPageRequest): Promise<Coupon[]>;
}

/** What is kept of an account: what decisions look at, and the names its subscriptions are found by. */
export interface AccountSaid extends Account {
  readonly name: string;
  readonly customerName: string;
}

export interface AccountStore {
  byIds(ids: readonly string[]): Promise<Account[]>;
  /** Holds the accounts, so that two subscriptions of one cannot both find its meters free. */
  hold(ids: readonly string[]): Promise<Account[]>;
  /** Keeps each account whose revision is newer than what is held. */
  keepNewer(accounts: readonly AccountSaid[]): Promise<void>;
}
