import { Conflict, type InvalidInput, Problem } from '@otpless/problem/problem';
import type { Editor } from '../domain/edit';
import { createFeature as decide, type Feature, type FeatureDefinition } from '../domain/feature';
import { editOf, happened } from './edit-draft';
import type { CatalogPorts } from './ports';
import { unusable } from './unusable';

export interface CreateFeatureRequest {
  readonly definition: FeatureDefinition;
  readonly by: Editor;
}

/** Creates a feature; entitlements grant it by its key. */
export function createFeature(
  { transact, now, newId }: CatalogPorts,
  { definition, by }: CreateFeatureRequest,
): Promise<Feature | InvalidInput | Conflict> {
  return transact(async ({ meters, features, edits }) => {
    const feature = decide(definition, { id: newId('fea'), createdAt: now() });
    if (feature instanceof Problem) return feature;
    const problem = await unusable(meters, 'meter', 'meterId', feature.meterId);
    if (problem !== null) return problem;
    if (!(await features.add(feature)))
      return new Conflict(`There is a feature ${feature.key} already: choose another key.`);
    await edits.add(editOf(feature, 'CREATED', happened('key', null, feature.key, 'created'), by, feature.createdAt));
    return feature;
  });
}
