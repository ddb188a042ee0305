import { Conflict, InvalidInput, Problem } from '@otpless/problem/problem';
import { createFeature as decide, type Feature, type FeatureDefinition } from '../domain/feature';
import type { CatalogPorts } from './ports';

/** Creates a feature; entitlements grant it by its key. */
export function createFeature(
  { transact, now, newId }: CatalogPorts,
  definition: FeatureDefinition,
): Promise<Feature | InvalidInput | Conflict> {
  return transact(async ({ meters, features }) => {
    const feature = decide(definition, { id: newId('fea'), createdAt: now() });
    if (feature instanceof Problem) return feature;
    if (feature.meterId !== null && (await meters.byIds([feature.meterId])).length === 0)
      return InvalidInput.at('meterId', `there is no meter ${feature.meterId}: create it first`);
    if (!(await features.add(feature)))
      return new Conflict(`There is a feature ${feature.key} already: choose another key.`);
    return feature;
  });
}
