import type { Arm } from '../domain/arm';
import type { VersionsNamed } from '../domain/experiment';
import type { CatalogStores } from './ports';

/** The plan versions that arms name, as far as they exist. */
export async function versionsNamed(
  { planVersions }: Pick<CatalogStores, 'planVersions'>,
  arms: readonly Arm[],
): Promise<VersionsNamed> {
  const versions = await planVersions.byIds(arms.map(({ planVersionId }) => planVersionId));
  return new Map(versions.map((version) => [version.id, version]));
}

/** What arms offer, as people know it: plans by their keys, since two may have one name. */
export async function offersInWords(
  stores: Pick<CatalogStores, 'planVersions' | 'plans'>,
  arms: readonly Arm[],
): Promise<ReadonlyMap<string, string>> {
  const versions = [...(await versionsNamed(stores, arms)).values()];
  const plans = await stores.plans.byIds([...new Set(versions.map(({ planId }) => planId))]);
  const keys = new Map(plans.map(({ id, key }) => [id, key]));
  return new Map(versions.map(({ id, planId, number }) => [id, `${keys.get(planId)} version ${number}`]));
}
