import type { Outbox } from '@otpless/contracts/outbox';
import type { LocalDate } from '@otpless/period/local-date';
import type { IdempotencyConflict } from '@otpless/problem/problem';
import type { BillableItemStore, EventSchemaStore, FeatureStore, MeterStore, UseStore } from './catalog-thing-ports';
import type { MigrationStore } from './migration-ports';
import type {
  CatalogueStore,
  EditStore,
  ExperimentStore,
  PlanVersionStore,
  PricePlanStore,
  PricingProposalStore,
} from './plan-ports';
import type { AccountStore, CouponStore, SubscriptionChangeStore, SubscriptionStore } from './subscription-ports';

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
