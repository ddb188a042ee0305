import type { Outbox } from '@otpless/contracts/outbox';
import type { Clock } from '@otpless/service/clock';
import type { IdPrefix } from '@otpless/service/identifiers';
import type { Account } from '../domain/account';
import type { Alias } from '../domain/alias';
import type { ApiKey } from '../domain/api-key';
import type { Customer } from '../domain/customer';
import type { RefreshToken, Session } from '../domain/session';
import type { User } from '../domain/user';

/** `…ForUpdate` holds the row until the transaction ends; who needs a customer and its accounts takes the customer first. */
export interface CustomerStore {
  get(id: string): Promise<Customer | null>;
  getForUpdate(id: string): Promise<Customer | null>;
  /** Customers that are not archived and carry the GSTIN. */
  withGstin(gstin: string): Promise<Customer | null>;
  add(customer: Customer): Promise<void>;
  save(customer: Customer): Promise<void>;
}

export interface AccountStore {
  get(id: string): Promise<Account | null>;
  getForUpdate(id: string): Promise<Account | null>;
  /** The account and its parents, nearest first. */
  lineage(id: string): Promise<Account[]>;
  ofCustomerForUpdate(customerId: string): Promise<Account[]>;
  add(account: Account): Promise<void>;
  save(account: Account): Promise<void>;
  /** In the order of their ids, after one of them. */
  pageAfter(id: string | null, size: number): Promise<Account[]>;
}

export interface AliasStore {
  ofValue(value: string): Promise<Alias[]>;
  add(alias: Alias): Promise<void>;
  save(alias: Alias): Promise<void>;
  pageAfter(id: string | null, size: number): Promise<Alias[]>;
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
}

export interface Stores {
  readonly customers: CustomerStore;
  readonly accounts: AccountStore;
  readonly aliases: AliasStore;
  readonly users: UserStore;
  readonly sessions: SessionStore;
  readonly failures: SignInFailureStore;
  readonly apiKeys: ApiKeyStore;
  readonly audit: AuditStore;
  readonly outbox: Outbox;
  /** Lets those who decide about the same thing (an alias value, a name) go one after the other, until the commit. */
  inTurn(what: string): Promise<void>;
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
}
