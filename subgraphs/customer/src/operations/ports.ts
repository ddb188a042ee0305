import type { Outbox } from '@otpless/contracts/outbox';
import type { FieldChange } from '@otpless/problem/field-changes';
import type { Clock } from '@otpless/service/clock';
import type { IdPrefix } from '@otpless/service/identifiers';
import type { Account } from '../domain/account';
import type { Alias } from '../domain/alias';
import type { ApiKey } from '../domain/api-key';
import type { Customer } from '../domain/customer';
import type { PaymentModeSpan } from '../domain/payment-mode';
import type { Placement } from '../domain/placement';
import type { RefreshToken, Session } from '../domain/session';
import type { User } from '../domain/user';

export interface CustomerNames {
  readonly ids: readonly string[];
  readonly externalKeys: readonly string[];
  readonly gstins: readonly string[];
}

/** `…ForUpdate` holds the row until the transaction ends; who needs a customer and its accounts takes the customer first. */
export interface CustomerStore {
  get(id: string): Promise<Customer | null>;
  getForUpdate(id: string): Promise<Customer | null>;
  /** The one that is not archived and has the GSTIN among its registrations. */
  withGstin(gstin: string): Promise<Customer | null>;
  /** The one that is not archived and has the key. */
  withExternalKey(externalKey: string): Promise<Customer | null>;
  /** Those that have one of the ids, or are not archived and have one of the keys or GSTINs. */
  named(names: CustomerNames): Promise<Customer[]>;
  namedForUpdate(names: CustomerNames): Promise<Customer[]>;
  add(customer: Customer): Promise<void>;
  addAll(customers: readonly Customer[]): Promise<void>;
  save(customer: Customer): Promise<void>;
  saveAll(customers: readonly Customer[]): Promise<void>;
}

export interface AccountStore {
  get(id: string): Promise<Account | null>;
  getForUpdate(id: string): Promise<Account | null>;
  /** The account and its parents, nearest first. */
  lineage(id: string): Promise<Account[]>;
  ofCustomersForUpdate(customerIds: readonly string[]): Promise<Account[]>;
  /** Accounts whose parent it is at an instant, or is planned to be. */
  placedUnder(id: string, at: Date): Promise<Account[]>;
  /** Other accounts that it pays for now, or is planned to. */
  paidBy(id: string, at: Date): Promise<Account[]>;
  /** Ids of accounts for which something was planned that has begun and is not applied. */
  withChangesDue(now: Date, atMost: number): Promise<string[]>;
  add(account: Account): Promise<void>;
  save(account: Account): Promise<void>;
  saveAll(accounts: readonly Account[]): Promise<void>;
  /** In the order of their ids, after one of them. */
  pageAfter(id: string | null, size: number): Promise<Account[]>;
}

/** Placements and payment modes are kept whole, the oldest first. */
export interface SpanStore<Each> {
  ofAccount(accountId: string): Promise<Each[]>;
  /** Those of many accounts, each one's oldest first. */
  ofAccounts(accountIds: readonly string[]): Promise<Each[]>;
  replace(accountId: string, spans: readonly Each[]): Promise<void>;
}

export interface PlacementStore extends SpanStore<Placement> {
  /** Those of all accounts of a customer that hold at an instant or later. */
  ofCustomer(customerId: string, from: Date): Promise<Placement[]>;
}

export interface AliasStore {
  ofValue(value: string): Promise<Alias[]>;
  /** An account's aliases that hold at an instant or later. */
  heldBy(accountId: string, at: Date): Promise<Alias[]>;
  add(alias: Alias): Promise<void>;
  save(alias: Alias): Promise<void>;
  pageAfter(id: string | null, size: number): Promise<Alias[]>;
}

/** What the others said that uses an account. */
export interface NotedUse {
  readonly kind: 'WALLET' | 'SUBSCRIPTION';
  readonly id: string;
  readonly accountId: string;
  readonly revision: number;
  /** The first day it no longer does; null while it goes on. */
  readonly endsOn: string | null;
  /** The first day from which it gives no money to the account's wallet; null where it never does. */
  readonly givesUntil: string | null;
}

export interface UseStore {
  /** A revision that is not newer than what is held is ignored. */
  note(uses: readonly NotedUse[]): Promise<void>;
  firstOf(accountId: string): Promise<NotedUse | null>;
  /** Ids of subscriptions that have not ended by a day. */
  liveSubscriptionsOf(accountId: string, today: string): Promise<string[]>;
  /** Ids of subscriptions that still give money to the account's wallet on a day or later. */
  subscriptionsGiving(accountId: string, since: string): Promise<string[]>;
}

export interface UserStore {
  get(id: string): Promise<User | null>;
  any(): Promise<boolean>;
  credentialOf(email: string): Promise<{ readonly user: User; readonly passwordHash: string } | null>;
  add(user: User, passwordHash: string): Promise<void>;
}

export interface SessionStore {
  getForUpdate(id: string): Promise<Session | null>;
  add(session: Session): Promise<void>;
  save(session: Session): Promise<void>;
  token(hash: string): Promise<RefreshToken | null>;
  addToken(token: RefreshToken): Promise<void>;
  saveToken(token: RefreshToken): Promise<void>;
  /** Tokens that could no longer open anything, forgotten for good. */
  forgetExpired(before: Date): Promise<void>;
}

/** Failed tries by address, kept as a hash, so that the table names nobody who is not our user. */
export interface SignInFailureStore {
  since(emailHash: string, start: Date): Promise<Date[]>;
  add(emailHash: string, at: Date): Promise<void>;
  forget(emailHash: string): Promise<void>;
  forgetBefore(start: Date): Promise<void>;
}

export interface ApiKeyStore {
  get(id: string): Promise<ApiKey | null>;
  getForUpdate(id: string): Promise<ApiKey | null>;
  liveNamed(name: string): Promise<ApiKey | null>;
  add(key: ApiKey): Promise<void>;
  save(key: ApiKey): Promise<void>;
  /** Notes a use, at most once a minute a key, so that reading does not become writing. */
  touch(id: string, at: Date): Promise<void>;
  revokedAfter(id: string | null, size: number): Promise<ApiKey[]>;
}

export interface AuditEntry {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string;
  readonly actor: string;
  /** The mutation's name. */
  readonly action: string;
  readonly subjectId: string;
  readonly detail: Readonly<Record<string, unknown>> | null;
}

export interface AuditStore {
  add(entry: AuditEntry): Promise<void>;
  addAll(entries: readonly AuditEntry[]): Promise<void>;
  /** Edits of a noun that made versions after one, the oldest first. */
  editsSince(subjectId: string, version: number): Promise<{ actor: string; changes: readonly FieldChange[] }[]>;
}

export interface Stores {
  readonly customers: CustomerStore;
  readonly accounts: AccountStore;
  readonly placements: PlacementStore;
  readonly paymentModes: SpanStore<PaymentModeSpan>;
  readonly uses: UseStore;
  readonly aliases: AliasStore;
  readonly users: UserStore;
  readonly sessions: SessionStore;
  readonly failures: SignInFailureStore;
  readonly apiKeys: ApiKeyStore;
  readonly audit: AuditStore;
  readonly outbox: Outbox;
  /** Lets those who decide about the same thing (an alias value, a name) go one after the other, until the commit. */
  inTurn(...what: string[]): Promise<void>;
}

/** Runs work in one transaction: what it stored, audited and said commits together or not at all. */
export type Transact = <T>(work: (stores: Stores) => Promise<T>) => Promise<T>;

export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes as long with no hash as with one, so that time does not tell which addresses exist. */
  matches(password: string, hash: string | null): Promise<boolean>;
}

export interface Secrets {
  /** 256 random bits in 43 characters that are safe in URLs and headers. */
  random(): string;
  hash(secret: string): string;
  /** Compares in constant time. */
  same(hash: string, other: string): boolean;
}

export interface TokenSigner {
  sign(subject: string, claims: Readonly<Record<string, unknown>>, issuedAt: Date, expiresAt: Date): Promise<string>;
}

export interface Ports {
  readonly transact: Transact;
  readonly clock: Clock;
  readonly newId: (prefix: IdPrefix) => string;
  readonly passwords: Passwords;
  readonly secrets: Secrets;
  readonly tokens: TokenSigner;
  /** Told of what should not happen, and of whom; the work goes on with the next. */
  readonly reportFault: (error: unknown, of: Readonly<Record<string, string>>) => void;
}
