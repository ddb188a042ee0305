import { invariant } from '@otpless/problem/invariant';
import { Problem } from '@otpless/problem/problem';
import type { Migration } from '../domain/migration';
import type { MigrationItem } from '../domain/migration-item';
import { latestTerm, termOn } from '../domain/subscription';
import { migrateSubscription, within } from './migrate-subscription';
import type { CatalogPorts, CatalogStores } from './ports';
import { recurringFeesOf } from './recurring-fees-of';

/** Asks what would come of a subscription in a migration, by the verb itself, which changes nothing then. */
export async function judgeMigration(
  ports: CatalogPorts,
  stores: CatalogStores,
  migration: Migration,
  item: MigrationItem,
): Promise<MigrationItem> {
  const { subscriptionId } = item;
  const [before] = await stores.subscriptions.byIds([subscriptionId]);
  invariant(before !== undefined, 'a subscription is never deleted');
  const edit = {
    subscriptionId,
    expectedVersion: before.revision,
    reason: null,
    by: migration.plannedBy,
    dryRun: true,
  };
  const after = await migrateSubscription(within(ports, stores), { ...edit, terms: migration });
  const [account] = await stores.accounts.byIds([before.accountId]);
  invariant(account !== undefined, 'an account is never deleted');
  const today = ports.localDateAt(ports.now(), account.timeZone);
  const now = await recurringFeesOf(stores, before, today);
  const found = { ...item, judgedRevision: before.revision, feesNow: now.fees?.toFixed() ?? null };
  if (after instanceof Problem) {
    const { planVersionId: fromPlanVersionId } = termOn(before, today);
    return { ...found, outcome: 'BLOCKED', message: after.message, fromPlanVersionId };
  }
  const { startsOn: effectiveOn } = latestTerm(after);
  const then = await recurringFeesOf(stores, after, effectiveOn);
  return {
    ...found,
    outcome: 'READY',
    attempts: 0,
    effectiveOn,
    fromPlanVersionId: termOn(before, effectiveOn).planVersionId,
    feesThen: then.fees?.toFixed() ?? null,
    sameCycle: now.cycle.interval === then.cycle.interval,
  };
}
