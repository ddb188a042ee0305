import type { Outbox } from '@otpless/contracts/outbox';
import type { LocalDate } from '@otpless/period/local-date';
import type { IdempotencyConflict } from '@otpless/problem/problem';
import type { BillableItem } from '../domain/billable-item';
import type { CatalogUse } from '../domain/catalog-thing';
import type { Catalogue } from '../domain/catalogue';
import type { Edit } from '../domain/edit';
import type { EventSchema, EventSchemaVersion } from '../domain/event-schema';
import type { Coupon } from '../domain/coupon';
import type { Experiment } from '../domain/experiment';
import type { Feature } from '../domain/feature';
import type { Migration } from '../domain/migration';
import type { MigrationItem, MigrationOutcome } from '../domain/migration-item';
import type { Counted } from '../domain/migration-progress';
import type { Meter } from '../domain/meter';
import type { PlanVersion } from '../domain/plan-version';
import type { PricePlan } from '../domain/price-plan';
import type { PricingProposal } from '../domain/pricing-proposal';
import type { Account, Subscription } from '../domain/subscription';
import type { SubscriptionChange } from '../domain/subscription-change';
import type { SubscriptionStatus } from '../domain/subscription-status';

/** The stores of one transaction; what they write and what the outbox says commit together. */
export interface CatalogStores {
  readonly eventSchemas: EventSchemaStore;
  readonly meters: MeterStore;
  readonly items: BillableItemStore;
  readonly features: FeatureStore;
  readonly uses: UseStore;
  readonly plans: PricePlanStore;
  readonly catalogues: CatalogueStore;
  readonly planVersions: PlanVersionStore;
  readonly edits: EditStore;
  readonly subscriptions: SubscriptionStore;
  readonly subscriptionChanges: SubscriptionChangeStore;
  readonly coupons: CouponStore;
  readonly proposals: PricingProposalStore;
  readonly experiments: ExperimentStore;
  readonly migrations: MigrationStore;
  readonly accounts: AccountStore;
  readonly outbox: Outbox;
  /** Does the work once per key; a repetition is answered with what was answered before. */
  once<Response>(request: OnceRequest, work: () => Promise<Response>): Promise<Response | IdempotencyConflict>;
}

export interface OnceRequest {
  readonly operation: string;
  readonly key: string;
  readonly request: unknown;
}

export interface EventSchemaStore {
  /** The latest version, held against a second definition until the transaction ends. */
  latestForUpdate(eventName: string): Promise<EventSchema | null>;
  latest(eventName: string): Promise<EventSchema | null>;
  /** Newest first. */
  versions(eventName: string): Promise<EventSchemaVersion[]>;
  /** The latest versions, by event name. */
  all(): Promise<EventSchema[]>;
  /** The latest versions; the event name is the key. */
  page(request: KeyedPageRequest): Promise<EventSchema[]>;
  add(schema: EventSchema, createdAt: Date): Promise<void>;
}

/** Meters, billable items and features. */
export interface CatalogThingStore<Thing> {
  /** False where the key is taken. */
  add(thing: Thing): Promise<boolean>;
  /** Writes a thing whose former state was read for update in this transaction. */
  save(thing: Thing): Promise<void>;
  getForUpdate(id: string): Promise<Thing | null>;
  byIds(ids: readonly string[]): Promise<Thing[]>;
  page(request: CatalogThingsRequest): Promise<Thing[]>;
}

export interface CatalogThingsRequest extends KeyedPageRequest {
  /** Those that were withdrawn, else those that were not. */
  readonly archived: boolean;
  /** What fields must be; null means nothing. */
  readonly where?: Readonly<Record<string, string | null>>;
}

export interface MeterStore extends CatalogThingStore<Meter> {
  ofEvent(eventName: string): Promise<Meter[]>;
  all(): Promise<Meter[]>;
}

export interface BillableItemStore extends CatalogThingStore<BillableItem> {
  byKeys(keys: readonly string[]): Promise<BillableItem[]>;
  all(): Promise<BillableItem[]>;
}

export interface FeatureStore extends CatalogThingStore<Feature> {
  /** What entitlement cards name. */
  byKeys(keys: readonly string[]): Promise<Feature[]>;
}

/** What in the catalog needs a thing: other things, plan versions that are or may be offered or are subscribed to, overrides. */
export interface UseStore {
  ofMeter(meter: Meter, on: Date): Promise<CatalogUse[]>;
  ofItem(item: BillableItem, on: Date): Promise<CatalogUse[]>;
  ofFeature(feature: Feature, on: Date): Promise<CatalogUse[]>;
}

export interface PricePlanStore {
  /** False where the key is taken. */
  add(plan: PricePlan): Promise<boolean>;
  byIds(ids: readonly string[]): Promise<PricePlan[]>;
  /** Holds the plan, so that its versions are numbered and activated one at a time. */
  getForUpdate(id: string): Promise<PricePlan | null>;
  /** Writes a plan whose former state was read for update in this transaction. */
  save(plan: PricePlan): Promise<void>;
  page(request: PricePlansRequest): Promise<PricePlan[]>;
}

export interface PricePlansRequest extends PageRequest {
  readonly search: string | null;
  /** Custom contracts of this account only. */
  readonly forAccountId: string | null;
}

export interface CatalogueStore {
  /** False where the key is taken. */
  add(catalogue: Catalogue): Promise<boolean>;
  /** Writes a catalogue whose former state was read for update in this transaction. */
  save(catalogue: Catalogue): Promise<void>;
  getForUpdate(id: string): Promise<Catalogue | null>;
  byIds(ids: readonly string[]): Promise<Catalogue[]>;
  /** By master, in the order of keys. */
  subsetsOf(masterIds: readonly string[]): Promise<Catalogue[]>;
  page(request: KeyedPageRequest): Promise<Catalogue[]>;
}

export interface PlanVersionStore {
  add(version: PlanVersion): Promise<void>;
  /** Writes a version whose former state was read for update in this transaction. */
  save(version: PlanVersion): Promise<void>;
  getForUpdate(id: string): Promise<PlanVersion | null>;
  byIds(ids: readonly string[]): Promise<PlanVersion[]>;
  /** By plan, newest first. */
  ofPlans(planIds: readonly string[]): Promise<PlanVersion[]>;
}

/** Who edited what in the catalog, when; never changed. */
export interface EditStore {
  add(edit: Edit): Promise<void>;
  /** The edits after the state that somebody saw, oldest first. */
  since(ofId: string, version: number): Promise<Edit[]>;
  /** By what they are of, newest first. */
  of(ids: readonly string[]): Promise<Edit[]>;
}

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

export interface ExperimentStore {
  /** False where the key is taken. */
  add(experiment: Experiment): Promise<boolean>;
  /** Writes an experiment whose former state was read for update in this transaction. */
  save(experiment: Experiment): Promise<void>;
  getForUpdate(id: string): Promise<Experiment | null>;
  /** Holds it against edits; any number of accounts can be offered it at once. */
  holdByKey(key: string): Promise<Experiment | null>;
  byIds(ids: readonly string[]): Promise<Experiment[]>;
  page(request: KeyedPageRequest): Promise<Experiment[]>;
  /** The subscriptions by arm, as each account's calendar has them at an instant; arms without any are left out. */
  countArms(id: string, at: Date): Promise<ArmCount[]>;
}

export interface ArmCount {
  readonly armKey: string;
  /** All that were ever made. */
  readonly subscriptions: number;
  /** Those that have begun and not ended. */
  readonly activeSubscriptions: number;
}

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

/** Never changed once they are made. */
export interface PricingProposalStore {
  add(proposal: PricingProposal): Promise<void>;
  byIds(ids: readonly string[]): Promise<PricingProposal[]>;
  /** Newest first. */
  page(request: PageRequest & { readonly planVersionId: string | null }): Promise<PricingProposal[]>;
}

/** Ids grow with time, so a page is what comes before the last id seen: newest first. */
export interface PageRequest {
  readonly beforeId: string | null;
  readonly limit: number;
}

/** A page in the order of keys: what comes after the last key seen. */
export interface KeyedPageRequest {
  readonly search: string | null;
  readonly afterKey: string | null;
  readonly limit: number;
}

/** What an operation works with. */
export interface CatalogPorts {
  /** Runs the work in one transaction; a returned refusal has written nothing. */
  transact<Result>(work: (stores: CatalogStores) => Promise<Result>): Promise<Result>;
  now(): Date;
  newId(prefix: 'met' | 'itm' | 'fea' | 'pln' | 'plv' | 'ppr' | 'cat' | 'sub' | 'cpn' | 'mig' | 'exp'): string;
  localDateAt(instant: Date, timeZone: string): LocalDate;
  /** Told of what should not happen, and of whom; the work goes on with the next. */
  reportFault(error: unknown, of: Readonly<Record<string, string>>): void;
}

/** What screens and references read, outside any transaction. */
export interface CatalogReads {
  readonly eventSchemas: Pick<EventSchemaStore, 'latest' | 'versions' | 'page'>;
  readonly meters: Pick<MeterStore, 'byIds' | 'ofEvent' | 'page'>;
  readonly items: Pick<BillableItemStore, 'byIds' | 'byKeys' | 'page'>;
  readonly features: Pick<FeatureStore, 'byIds' | 'byKeys' | 'page'>;
  readonly plans: Pick<PricePlanStore, 'byIds' | 'page'>;
  readonly catalogues: Pick<CatalogueStore, 'byIds' | 'subsetsOf' | 'page'>;
  readonly planVersions: Pick<PlanVersionStore, 'byIds' | 'ofPlans'>;
  readonly edits: Pick<EditStore, 'of'>;
  readonly subscriptions: Pick<SubscriptionStore, 'byIds' | 'ofAccounts'>;
  readonly subscriptionChanges: Pick<SubscriptionChangeStore, 'ofSubscriptions'>;
  readonly coupons: Pick<CouponStore, 'byIds' | 'page'>;
  readonly proposals: Pick<PricingProposalStore, 'byIds' | 'page'>;
  readonly experiments: Pick<ExperimentStore, 'byIds' | 'page'>;
  readonly migrations: Pick<MigrationStore, 'byIds' | 'page' | 'counts' | 'feeTotals' | 'accountIds' | 'items'>;
  readonly accounts: Pick<AccountStore, 'byIds'>;
}
