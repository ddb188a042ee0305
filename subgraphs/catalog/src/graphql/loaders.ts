import DataLoader from 'dataloader';
import type { BillableItem } from '../domain/billable-item';
import type { Catalogue } from '../domain/catalogue';
import type { Edit } from '../domain/edit';
import type { Coupon } from '../domain/coupon';
import type { Experiment } from '../domain/experiment';
import type { Feature } from '../domain/feature';
import type { Migration } from '../domain/migration';
import type { Meter } from '../domain/meter';
import type { PlanVersion } from '../domain/plan-version';
import type { PricePlan } from '../domain/price-plan';
import type { Account, Subscription } from '../domain/subscription';
import type { SubscriptionChange } from '../domain/subscription-change';
import type { FeeTotal, OutcomeCount } from '../operations/migration-ports';
import type { CatalogReads } from '../operations/ports';
import type { NamedReads } from '../operations/things-named-by';

/** One look at each table a request, however many of its rows the request shows. */
export interface CatalogLoaders {
  readonly meter: DataLoader<string, Meter | null>;
  readonly item: DataLoader<string, BillableItem | null>;
  readonly feature: DataLoader<string, Feature | null>;
  readonly plan: DataLoader<string, PricePlan | null>;
  readonly planVersion: DataLoader<string, PlanVersion | null>;
  readonly versionsOfPlan: DataLoader<string, PlanVersion[]>;
  readonly itemByKey: DataLoader<string, BillableItem | null>;
  readonly featureByKey: DataLoader<string, Feature | null>;
  readonly catalogue: DataLoader<string, Catalogue | null>;
  readonly editsOf: DataLoader<string, Edit[]>;
  readonly subscription: DataLoader<string, Subscription | null>;
  readonly subscriptionsOfAccount: DataLoader<string, Subscription[]>;
  readonly coupon: DataLoader<string, Coupon | null>;
  readonly experiment: DataLoader<string, Experiment | null>;
  readonly migration: DataLoader<string, Migration | null>;
  readonly countsOfMigration: DataLoader<string, OutcomeCount[]>;
  readonly feesOfMigration: DataLoader<string, FeeTotal[]>;
  readonly changesOfSubscription: DataLoader<string, SubscriptionChange[]>;
  readonly account: DataLoader<string, Account | null>;
}

/** The loaders of one request. */
export function catalogLoaders(reads: CatalogReads): CatalogLoaders {
  return {
    meter: byId((ids) => reads.meters.byIds(ids)),
    item: byId((ids) => reads.items.byIds(ids)),
    feature: byId((ids) => reads.features.byIds(ids)),
    plan: byId((ids) => reads.plans.byIds(ids)),
    planVersion: byId((ids) => reads.planVersions.byIds(ids)),
    versionsOfPlan: grouped(
      (ids) => reads.planVersions.ofPlans(ids),
      ({ planId }) => planId,
    ),
    itemByKey: byKey((keys) => reads.items.byKeys(keys)),
    featureByKey: byKey((keys) => reads.features.byKeys(keys)),
    catalogue: byId((ids) => reads.catalogues.byIds(ids)),
    editsOf: grouped(
      (ids) => reads.edits.of(ids),
      ({ ofId }) => ofId,
    ),
    subscription: byId((ids) => reads.subscriptions.byIds(ids)),
    subscriptionsOfAccount: grouped(
      (ids) => reads.subscriptions.ofAccounts(ids),
      ({ accountId }) => accountId,
    ),
    coupon: byId((ids) => reads.coupons.byIds(ids)),
    experiment: byId((ids) => reads.experiments.byIds(ids)),
    migration: byId((ids) => reads.migrations.byIds(ids)),
    countsOfMigration: grouped(
      (ids) => reads.migrations.counts(ids),
      ({ migrationId }) => migrationId,
    ),
    feesOfMigration: grouped(
      (ids) => reads.migrations.feeTotals(ids),
      ({ migrationId }) => migrationId,
    ),
    changesOfSubscription: grouped(
      (ids) => reads.subscriptionChanges.ofSubscriptions(ids),
      ({ subscriptionId }) => subscriptionId,
    ),
    account: byId((ids) => reads.accounts.byIds(ids)),
  };
}

function byId<Row extends { readonly id: string }>(
  read: (ids: readonly string[]) => Promise<Row[]>,
): DataLoader<string, Row | null> {
  return new DataLoader(async (ids) => {
    const found = new Map((await read(ids)).map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  });
}

function byKey<Row extends { readonly key: string }>(
  read: (keys: readonly string[]) => Promise<Row[]>,
): DataLoader<string, Row | null> {
  return new DataLoader(async (keys) => {
    const found = new Map((await read(keys)).map((row) => [row.key, row]));
    return keys.map((key) => found.get(key) ?? null);
  });
}

/** What versions name, through the loaders: however many versions a request shows, one look at each table. */
export function readsThrough({ item, itemByKey, meter, featureByKey }: CatalogLoaders): NamedReads {
  return {
    items: { byIds: found(item), byKeys: found(itemByKey) },
    meters: { byIds: found(meter) },
    features: { byKeys: found(featureByKey) },
  };
}

function found<Row>(loader: DataLoader<string, Row | null>): (keys: readonly string[]) => Promise<Row[]> {
  return async (keys) => (await Promise.all(keys.map((key) => loader.load(key)))).filter((row) => row !== null);
}

function grouped<Row>(
  read: (ids: readonly string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row[]> {
  return new DataLoader(async (ids) => {
    const rows = await read(ids);
    return ids.map((id) => rows.filter((row) => keyOf(row) === id));
  });
}
