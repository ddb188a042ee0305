import type { PricingTermsChanged } from '@otpless/contracts/catalog/pricing-terms-changed';
import type { BillableItemChanged } from '@otpless/contracts/catalog/billable-item-changed';
import type { SubscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import type { AccountChanged } from '@otpless/contracts/customer/account-changed';
import type { AliasChanged } from '@otpless/contracts/customer/alias-changed';
import type { EventSchemaChanged } from '@otpless/contracts/catalog/event-schema-changed';
import type { MeterChanged } from '@otpless/contracts/catalog/meter-changed';
import type { BalanceChanged } from '@otpless/contracts/wallet/balance-changed';
import type { FactDefinition } from '@otpless/contracts/fact';
import type { Money } from '@otpless/money/money';
import type { Accrual } from '../domain/accrual';
import type { AlertRule } from '../domain/alert-rule';
import type { Contract } from '../domain/contract';
import type { AccruedEntitlement } from '../domain/entitlement';
import type { RejectedEvent } from '../domain/judge-event';
import type { Knowledge } from '../domain/knowledge';
import type { Meter } from '../domain/meter';
import type { MeterCount, UniqueGroup } from '../domain/meter-count';
import type { PricingTerms } from '../domain/pricing-terms';
import type { Refusal, UnprocessedCode } from '../domain/refusal';
import type { AccrualTotal, Rollup } from '../domain/rollup';
import type { AccrualValue, RollupValue } from '../domain/unique-values';
import type { CountedEvent, Place, UsageEvent } from '../domain/usage-event';
import type { SimulationStore } from './simulation-ports';

/** The database refused what it was given: trying the same again is of no use. */
export class DataFault extends Error {}

/**
 * How a transaction stands to what ingest must know. Counting runs SHARED, so that batches go side by side; whoever
 * changes that knowledge, or builds what was counted anew, runs EXCLUSIVE and so between batches; others run FREE.
 */
export type Guard = 'SHARED' | 'EXCLUSIVE' | 'FREE';

/** Runs work in one transaction; what it appended to the outbox is said once it has committed. */
export type Transact = <Result>(guard: Guard, work: (stores: Stores) => Promise<Result>) => Promise<Result>;

export interface Stores {
  readonly knowledge: KnowledgeStore;
  readonly projections: ProjectionStore;
  readonly events: EventStore;
  readonly unprocessed: UnprocessedStore;
  readonly tallies: TallyStore;
  readonly totals: TotalStore;
  readonly uniqueValues: UniqueValueStore;
  readonly accruals: AccrualStore;
  readonly alerts: AlertStore;
  readonly simulations: SimulationStore;
  readonly outbox: FactsOutbox;
}

export interface KnowledgeStore {
  /** As it stands in this transaction; the same for all of it under a SHARED or EXCLUSIVE guard. */
  current(): Promise<Knowledge>;
  /** Makes the next `current` of every process read it anew. */
  changed(): Promise<void>;
}

/** Each keeps what is newer than what it holds, and tells what it kept. */
export interface ProjectionStore {
  keepAccounts(accounts: readonly AccountChanged[]): Promise<AccountChanged[]>;
  keepAliases(aliases: readonly AliasChanged[]): Promise<AliasChanged[]>;
  keepSchemas(schemas: readonly EventSchemaChanged[]): Promise<EventSchemaChanged[]>;
  keepMeters(meters: readonly MeterChanged[]): Promise<MeterChanged[]>;
  keepItems(items: readonly BillableItemChanged[]): Promise<BillableItemChanged[]>;
  keepContracts(contracts: readonly SubscriptionChanged[]): Promise<SubscriptionChanged[]>;
  keepTerms(terms: readonly PricingTermsChanged[]): Promise<PricingTermsChanged[]>;
  keepWallets(wallets: readonly BalanceChanged[]): Promise<BalanceChanged[]>;
  account(id: string): Promise<ProjectedAccount | null>;
  accounts(ids: readonly string[]): Promise<ReadonlyMap<string, ProjectedAccount>>;
  contract(subscriptionId: string): Promise<Contract | null>;
  contracts(subscriptionIds: readonly string[]): Promise<ReadonlyMap<string, Contract>>;
  contractsOfAccounts(accountIds: readonly string[]): Promise<string[]>;
  contractsDue(now: Date, limit: number): Promise<string[]>;
  setNextPeriod(subscriptionId: string, at: Date | null): Promise<void>;
  terms(id: string): Promise<PricingTerms | null>;
  /** By plan, the versions whose terms are known. */
  versionsOfPlans(planIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  meters(ids: readonly string[] | null): Promise<Meter[]>;
  /** Held until the transaction ends, so that its balance cannot move beside it. */
  holdWallet(id: string): Promise<ProjectedWallet | null>;
}

export interface ProjectedAccount {
  readonly id: string;
  readonly currency: string;
  readonly paymentMode: 'PREPAID' | 'POSTPAID';
  readonly timeZone: string;
  readonly payerAccountId: string;
  /** Instead of the grace days of its plans' cycles; null leaves those. */
  readonly graceDays: number | null;
  readonly tags: readonly string[];
}

export interface ProjectedWallet {
  readonly id: string;
  readonly accountId: string;
  readonly liveBalance: Money;
}

export interface EventStore {
  /** Takes the key of each event; those whose key was taken before come back with what took it. */
  takeKeys(events: readonly UsageEvent[]): Promise<ReadonlyMap<UsageEvent, TakenKey>>;
  /** For a back-fill: the hashes of stored events whose keys have been forgotten, by `keyOf`. */
  forgotten(events: readonly UsageEvent[]): Promise<ReadonlyMap<string, string>>;
  insert(events: readonly CountedEvent[]): Promise<void>;
  /** Notes refusals, each place once; answers those that were not noted before. */
  refuse(refused: readonly RefusedEvent[]): Promise<RefusedEvent['status'][]>;
  /** An event that was kept and is now refused must not stand in the way of a mended one. */
  releaseKeys(events: readonly { readonly source: string; readonly id: string }[]): Promise<void>;
  /** The content of a kept event became what it is now: its personal values were replaced. */
  rewriteHashes(events: readonly UsageEvent[]): Promise<void>;
}

export interface TakenKey {
  readonly hash: string;
  readonly place: Place;
}

export interface RefusedEvent {
  readonly status: 'DUPLICATE' | 'CONFLICT' | 'REJECTED';
  readonly event: RejectedEvent;
  readonly refusal: Refusal;
}

export interface UnprocessedEvent {
  readonly rowId: string;
  readonly event: UsageEvent;
  readonly code: UnprocessedCode;
  readonly reason: string;
}

/** Which unprocessed events to try again. */
export type UnprocessedFilter =
  | { readonly subjects: readonly string[] }
  | { readonly eventNames: readonly string[] }
  | { readonly ids: readonly string[] }
  | { readonly codes: readonly UnprocessedCode[] };

export interface UnprocessedStore {
  keep(events: readonly Omit<UnprocessedEvent, 'rowId'>[]): Promise<void>;
  /** Up to `limit` of them in the order of their ids, after the given one; locked until the transaction ends. */
  take(filter: UnprocessedFilter, after: string, limit: number): Promise<TakenEvent[]>;
  remove(rowIds: readonly string[]): Promise<void>;
  explain(events: readonly UnprocessedEvent[]): Promise<void>;
}

export interface TakenEvent {
  readonly rowId: string;
  readonly source: string;
  readonly receivedAt: Date;
  readonly backfill: boolean;
  readonly requestId: string;
  readonly place: Place;
  readonly payload: unknown;
}

export interface Tally {
  readonly processed: number;
  readonly unprocessed: number;
  readonly duplicate: number;
  readonly conflict: number;
  readonly rejected: number;
}

export interface TallyStore {
  add(partition: number, at: Date, tally: Tally): Promise<void>;
}

export interface Mark {
  readonly accrualId: string;
  /** When the newest event behind it was received; null where no event is. */
  readonly receivedAt: Date | null;
  readonly requestId: string;
}

export interface TotalStore {
  addRollups(rollups: readonly Rollup[]): Promise<void>;
  addTotals(totals: readonly AccrualTotal[]): Promise<void>;
  mark(marks: readonly Mark[]): Promise<void>;
  takeMarks(limit: number): Promise<Mark[]>;
  /** What the meters counted in the accruals, by accrual. */
  counts(accrualIds: readonly string[]): Promise<ReadonlyMap<string, readonly MeterCount[]>>;
  /** Counts the meter anew from the stored events. */
  rebuildRollups(meter: Meter, span: Span): Promise<Rebuilt>;
  /** Adds the totals of these accruals up anew from the rollups. */
  rebuildTotals(accrualIds: readonly string[]): Promise<void>;
}

/** The values that UNIQUE_COUNT meters tell apart; rollups and totals of them are rebuilt with all the others. */
export interface UniqueValueStore {
  addToRollups(values: readonly RollupValue[]): Promise<void>;
  addToAccruals(values: readonly AccrualValue[]): Promise<void>;
  /** How many values the groups of an accrual have together that are alike in these dimensions. */
  inGroups(accrualId: string, meterId: string, names: readonly string[]): Promise<UniqueGroup[]>;
}

export interface Span {
  readonly from: Date | null;
  readonly to: Date | null;
}

export interface Rebuilt {
  readonly events: number;
  /** How many rollups were not what the events say. */
  readonly differences: number;
}

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

export interface AlertRecord {
  readonly id: string;
  readonly rule: AlertRule;
  readonly value: Money;
  readonly message: string;
  readonly walletRevision: number;
  readonly raisedAt: Date;
}

export interface AlertStore {
  hold(walletIds: readonly string[]): Promise<AlertRule[]>;
  arm(ruleId: string, armed: boolean): Promise<void>;
  add(rule: AlertRule): Promise<void>;
  raise(alert: AlertRecord): Promise<void>;
}

export interface FactsOutbox {
  appendAll<Payload>(definition: FactDefinition<Payload>, payloads: readonly Payload[]): Promise<void>;
}

/** Each in a transaction of its own. */
export interface HousekeepingStore {
  /** Forgets keys received before, and remembers that it did. */
  forgetKeys(before: Date): Promise<void>;
  dropRefusals(before: Date): Promise<void>;
  dropSeconds(before: Date): Promise<void>;
  /** Those that are over, with what they found. */
  dropSimulations(before: Date): Promise<void>;
}
