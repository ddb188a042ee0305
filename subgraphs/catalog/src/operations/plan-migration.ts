import { InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import type { Editor } from '../domain/edit';
import { type Migration, migrationProblems, type MigrationTerms, planMigration as decide } from '../domain/migration';
import { MOST_SUBSCRIPTIONS, selectionRefusal } from '../domain/migration';
import { PlanVersionNotActive } from '../domain/plan-version-refusals';
import type { CatalogPorts, CatalogStores } from './ports';

export interface PlanMigrationRequest extends MigrationTerms {
  /** Those that are named one by one; null for all on the plan version to migrate from. */
  readonly subscriptionIds: readonly string[] | null;
  readonly by: Editor;
}

/**
 * Plans a migration: its subscriptions are selected, and judged one by one in the background, by a dry run of the change
 * of plan (`run-migrations.ts`). What is approved later is what was found then.
 */
export async function planMigration(
  { transact, now, newId }: CatalogPorts,
  { subscriptionIds, by, ...terms }: PlanMigrationRequest,
): Promise<Migration | InvalidInput | NotFound | PlanVersionNotActive> {
  const problems = migrationProblems(terms, subscriptionIds);
  if (problems.length > 0) return new InvalidInput(problems);
  const at = now();
  return transact(async (stores) => {
    const selected = await selectedSubscriptions(stores, terms, subscriptionIds, at);
    if (selected instanceof Problem) return selected;
    const migration = decide(terms, newId('mig'), { by, at });
    await stores.migrations.add(migration, selected);
    return migration;
  });
}

/** The ids of the subscriptions that are asked for, where there are some, and not too many. */
async function selectedSubscriptions(
  { planVersions, subscriptions, migrations }: CatalogStores,
  { toPlanVersionId, fromPlanVersionId }: MigrationTerms,
  subscriptionIds: readonly string[] | null,
  at: Date,
): Promise<readonly string[] | InvalidInput | NotFound | PlanVersionNotActive> {
  const [to] = await planVersions.byIds([toPlanVersionId]);
  if (to === undefined) return new NotFound('plan version', toPlanVersionId);
  if (to.status !== 'ACTIVE') return new PlanVersionNotActive(to.number, to.status);
  if (subscriptionIds === null) {
    const from = fromPlanVersionId ?? '';
    if ((await planVersions.byIds([from])).length === 0) return new NotFound('plan version', from);
    const ids = await migrations.subscriptionsOn(from, at, MOST_SUBSCRIPTIONS + 1);
    return selectionRefusal('fromPlanVersionId', ids.length) ?? ids;
  }
  const refusal = selectionRefusal('subscriptionIds', subscriptionIds.length);
  if (refusal !== null) return refusal;
  const known = new Set((await subscriptions.byIds(subscriptionIds)).map(({ id }) => id));
  const missing = subscriptionIds.flatMap((id, index) =>
    known.has(id)
      ? []
      : [{ path: `subscriptionIds.${index}`, message: `there is no subscription ${id}: choose another` }],
  );
  return missing.length > 0 ? new InvalidInput(missing) : subscriptionIds;
}
