import type { Account, AccountStatus } from '../domain/account';
import type { Alias } from '../domain/alias';
import type { ApiKey } from '../domain/api-key';
import type { Customer } from '../domain/customer';
import type { CustomerStatus } from '../domain/customer-status';
import type { PaymentMode, PaymentModeSpan } from '../domain/payment-mode';
import type { Placement } from '../domain/placement';
import type { TaxCategory } from '../domain/tax-registration';
import type { User } from '../domain/user';
import type { AuditEntry } from './ports';

/** Ids are time-ordered: lists begin with the newest and go on after the last one seen. */
export interface After {
  readonly after: string | null;
  readonly rows: number;
}

export const listOrders = ['NEWEST_FIRST', 'OLDEST_FIRST', 'NAME', 'NAME_DESCENDING'] as const;
export type ListOrder = (typeof listOrders)[number];

/** A place in a list that is sorted by name: the name and the id of the last one seen; by age, the id alone. */
export interface Place {
  readonly order: ListOrder;
  readonly after: { readonly name: string; readonly id: string } | null;
  readonly rows: number;
}

/** What is left out does not matter; all of it must hold. */
export interface CustomerFilter {
  readonly search?: string | null;
  readonly status?: CustomerStatus | null;
  readonly taxCategory?: TaxCategory | null;
  /** All of them. */
  readonly tags?: readonly string[] | null;
}

export interface AccountFilter {
  readonly search?: string | null;
  readonly customerId?: string | null;
  readonly status?: AccountStatus | null;
  readonly paymentMode?: PaymentMode | null;
  readonly currency?: string | null;
  /** All of them, the account's own. */
  readonly tags?: readonly string[] | null;
}

/** The accounts under an account, itself included, or all of a customer, as they stood at an instant. */
export interface TreeWanted {
  readonly customerId: string;
  /** Null for all trees of the customer. */
  readonly rootId: string | null;
  readonly at: Date;
}

export interface TreeNode {
  readonly accountId: string;
  readonly parentId: string | null;
  readonly payerId: string;
  /** How far below the top of what was asked for. */
  readonly depth: number;
  readonly childCount: number;
}

export interface TreeCount {
  readonly currency: string;
  readonly paymentMode: PaymentMode;
  readonly status: AccountStatus;
  readonly accounts: number;
  readonly deepest: number;
}

/** What screens read. Lists by key are asked for many keys at once and answer for each of them. */
export interface Directory {
  customers(filter: CustomerFilter, place: Place): Promise<Customer[]>;
  /** How many there are, or null where counting them would not be cheap. */
  customerCount(filter: CustomerFilter): Promise<number | null>;
  accounts(filter: AccountFilter, place: Place): Promise<Account[]>;
  accountCount(filter: AccountFilter): Promise<number | null>;
  /** The tags that customers that are not archived have, by name. */
  customerTags(): Promise<string[]>;
  customersById(ids: readonly string[]): Promise<Customer[]>;
  accountsById(ids: readonly string[]): Promise<Account[]>;
  /** The newest accounts of each customer, at most `rows` of each. */
  accountsOfCustomers(customerIds: readonly string[], page: After): Promise<Account[]>;
  /** The accounts right under each of these, by name, at most 200 of each. */
  childrenOf(accountIds: readonly string[]): Promise<Account[]>;
  /** The accounts above an account, nearest first. */
  ancestorsOf(accountId: string): Promise<Account[]>;
  /** In the order of a tree that is read from top to bottom, siblings by name. */
  tree(wanted: TreeWanted, page: After): Promise<TreeNode[]>;
  treeCounts(wanted: TreeWanted): Promise<TreeCount[]>;
  /** The latest first. */
  placementsOf(accountIds: readonly string[]): Promise<Placement[]>;
  paymentModesOf(accountIds: readonly string[]): Promise<PaymentModeSpan[]>;
  aliasesOf(accountIds: readonly string[]): Promise<Alias[]>;
  /** Everybody who had or will have a value, the latest first. */
  aliasHistory(value: string): Promise<Alias[]>;
  accountOfAlias(value: string, at: Date): Promise<Account | null>;
  apiKeys(): Promise<ApiKey[]>;
  users(): Promise<User[]>;
  user(id: string): Promise<User | null>;
  auditTrail(subjectId: string | null, page: After): Promise<AuditEntry[]>;
  /** What happened to a customer and to all its accounts. */
  customerHistory(customerId: string, page: After): Promise<AuditEntry[]>;
}
