import { type Feature, type FeatureEdit, updateFeature as decide } from '../domain/feature';
import { type CatalogEdit, editThing } from './edit-thing';
import type { CatalogPorts } from './ports';

export interface UpdateFeatureRequest extends CatalogEdit {
  readonly edit: FeatureEdit;
}

/** Changes what people read of a feature; its key and its meter never change. */
export function updateFeature(ports: CatalogPorts, { edit, ...request }: UpdateFeatureRequest) {
  return editThing(
    ports,
    'feature',
    (stores) => stores.features,
    request,
    (feature: Feature, seen) => decide(feature, seen, edit),
  );
}
