import type { Feature } from '../domain/feature';
import { archiveThing, type CatalogEdit } from './edit-thing';
import type { CatalogPorts } from './ports';

/** Withdraws a feature that nothing needs any more. */
export function archiveFeature(ports: CatalogPorts, edit: CatalogEdit) {
  return archiveThing<Feature>(
    ports,
    'feature',
    (stores) => stores.features,
    edit,
    (feature, { uses }, on) => uses.ofFeature(feature, on),
  );
}
