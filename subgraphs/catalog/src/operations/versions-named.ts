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
