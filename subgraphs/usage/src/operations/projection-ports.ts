import type { PricingTermsChanged } from '@otpless/contracts/catalog/pricing-terms-changed';
import type { BillableItemChanged } from '@otpless/contracts/catalog/billable-item-changed';
import type { SubscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import type { AccountChanged } from '@otpless/contracts/customer/account-changed';
import type { AliasChanged } from '@otpless/contracts/customer/alias-changed';
import type { EventSchemaChanged } from '@otpless/contracts/catalog/event-schema-changed';
import type { MeterChanged } from '@otpless/contracts/catalog/meter-changed';
import type { BalanceChanged } from '@otpless/contracts/wallet/balance-changed';
import type { Money } from '@otpless/money/money';
import type { Contract } from '../domain/contract';
import type { Meter } from '../domain/meter';
import type { PricingTerms } from '../domain/pricing-terms';

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
