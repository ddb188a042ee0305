import type { Account, PaymentMode } from '../domain/account';
import type { Alias } from '../domain/alias';
import type { ApiKey } from '../domain/api-key';
import type { Customer, CustomerStatus } from '../domain/customer';
import type { User } from '../domain/user';
import type { AuditEntry } from './ports';

/** Ids are time-ordered: lists begin with the newest and go on after the last one seen. */
export interface After {
  readonly after: string | null;
  readonly rows: number;
}

/** What screens read. Lists by key are asked for many keys at once and answer for each of them. */
export interface Directory {
  customers(filter: { search: string | null; status: CustomerStatus | null }, page: After): Promise<Customer[]>;
  accounts(filter: { search: string | null; paymentMode: PaymentMode | null }, page: After): Promise<Account[]>;
  customersById(ids: readonly string[]): Promise<Customer[]>;
  accountsById(ids: readonly string[]): Promise<Account[]>;
  /** The newest accounts of each customer, at most `rows` of each. */
  accountsOfCustomers(customerIds: readonly string[], page: After): Promise<Account[]>;
  childrenOf(accountIds: readonly string[]): Promise<Account[]>;
  aliasesOf(accountIds: readonly string[]): Promise<Alias[]>;
  accountOfAlias(value: string, at: Date): Promise<Account | null>;
  apiKeys(): Promise<ApiKey[]>;
  users(): Promise<User[]>;
  user(id: string): Promise<User | null>;
  auditTrail(subjectId: string | null, page: After): Promise<AuditEntry[]>;
}
