import { invariant } from '@otpless/problem/invariant';
import { Problem } from '@otpless/problem/problem';
import { type Migration, migrationReason } from '../domain/migration';
import { failed, migrated, type MigrationItem, notReturned, returned } from '../domain/migration-item';
import { latestTerm } from '../domain/subscription';
import { judgeMigration } from './judge-migration';
import { migrateSubscription, within } from './migrate-subscription';
import type { CatalogPorts, CatalogStores } from './ports';
import { returnSubscription } from './return-subscription';

/** Does what an item waits for, and tells what came of it. */
export async function runMigrationItem(
  ports: CatalogPorts,
  stores: CatalogStores,
  item: MigrationItem,
): Promise<MigrationItem> {
  const [migration] = await stores.migrations.byIds([item.migrationId]);
  invariant(migration !== undefined, 'an item is of a migration');
  if (item.outcome === 'WAITING') return judgeMigration(ports, stores, migration, item);
  return item.returning ? putBack(ports, stores, migration, item) : change(ports, stores, migration, item);
}

async function change(ports: CatalogPorts, stores: CatalogStores, migration: Migration, item: MigrationItem) {
  const { subscriptionId, judgedRevision: expectedVersion } = item;
  const by = migration.approvedBy;
  invariant(by !== null, 'what runs was approved');
  const edit = { subscriptionId, expectedVersion, reason: migrationReason(migration), by, dryRun: false };
  const after = await migrateSubscription(within(ports, stores), { ...edit, terms: migration });
  if (after instanceof Problem) return failed(item, after);
  const { number, startsOn } = latestTerm(after);
  return migrated(item, number, startsOn);
}

async function putBack(ports: CatalogPorts, stores: CatalogStores, migration: Migration, item: MigrationItem) {
  const after = await returnSubscription(ports, stores, migration, item);
  return after instanceof Problem ? notReturned(item, after) : returned(item);
}
