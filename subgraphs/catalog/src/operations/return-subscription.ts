import { invariant } from '@otpless/problem/invariant';
import { Problem } from '@otpless/problem/problem';
import { type Migration, migrationReason } from '../domain/migration';
import type { MigrationItem } from '../domain/migration-item';
import { returnPlan } from '../domain/return-plan';
import { editSubscription } from './edit-subscription';
import { within } from './migrate-subscription';
import type { CatalogPorts, CatalogStores } from './ports';
import { refusalOfOverrides } from './refusal-of-overrides';

/** Puts a migrated subscription back where it was, also where nobody else is offered that any more. */
export async function returnSubscription(
  ports: CatalogPorts,
  stores: CatalogStores,
  migration: Migration,
  { subscriptionId, term }: MigrationItem,
) {
  const by = migration.returnedBy;
  const [known] = await stores.subscriptions.byIds([subscriptionId]);
  invariant(known !== undefined && by !== null && term !== null, 'somebody asked for what was migrated back');
  const reason = `return from ${migrationReason(migration)}`;
  const edit = { subscriptionId, expectedVersion: known.revision, reason, by, dryRun: false };
  return editSubscription(within(ports, stores), edit, async (subscription, world) => {
    const decided = returnPlan(subscription, term, world);
    if (decided instanceof Problem) return decided;
    return (await refusalOfOverrides(stores, decided.subscription, decided.effectiveOn)) ?? decided;
  });
}
