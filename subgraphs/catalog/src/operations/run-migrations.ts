import { Problem } from '@otpless/problem/problem';
import { finishMigration } from '../domain/migration';
import { brokeOff, type MigrationItem } from '../domain/migration-item';
import type { CatalogPorts } from './ports';
import { runMigrationItem } from './run-migration-item';

/**
 * Works off what planned migrations, approved ones and returns ask for, up to so many subscriptions, and tells how much
 * it did. Each is claimed, judged or changed, said and noted in one transaction: whenever it stops, rows say what is left.
 */
export async function runMigrations(ports: CatalogPorts, atMost: number): Promise<number> {
  let done = 0;
  while (done < atMost && (await runNext(ports))) done += 1;
  return done + (await finishMigrations(ports));
}

async function runNext(ports: CatalogPorts): Promise<boolean> {
  const held: { item: MigrationItem | null } = { item: null };
  try {
    return await ports.transact(async (stores) => {
      held.item = await stores.migrations.claim();
      if (held.item === null) return false;
      await stores.migrations.saveItem(await runMigrationItem(ports, stores, held.item));
      return true;
    });
  } catch (error) {
    if (held.item === null) throw error;
    await noteBreak(ports, held.item, error);
    return true;
  }
}

/** What broke off left nothing behind; its attempts are counted, so that it comes after the others, and ends. */
function noteBreak(
  { transact, reportFault }: CatalogPorts,
  { migrationId, subscriptionId, attempts }: MigrationItem,
  error: unknown,
): Promise<void> {
  reportFault(error, { migrationId, subscriptionId });
  return transact(async ({ migrations }) => {
    const item = await migrations.itemForUpdate(migrationId, subscriptionId);
    // Another process was at it meanwhile.
    if (item === null || item.attempts !== attempts) return;
    await migrations.saveItem(brokeOff(item));
  });
}

/** Moves the migrations on of which nothing is left to judge, or to change. */
function finishMigrations({ transact, now }: CatalogPorts): Promise<number> {
  return transact(async ({ migrations }) => {
    const worked = await migrations.workedOffForUpdate();
    for (const migration of worked) {
      const done = finishMigration(migration, now());
      if (done instanceof Problem) continue; // another process moved it
      await migrations.save(done);
    }
    return worked.length;
  });
}
