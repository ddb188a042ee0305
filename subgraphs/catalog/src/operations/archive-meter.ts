import type { Meter } from '../domain/meter';
import { archiveThing, type CatalogEdit } from './edit-thing';
import type { CatalogPorts } from './ports';

/** Withdraws a meter that nothing needs any more. */
export function archiveMeter(ports: CatalogPorts, edit: CatalogEdit) {
  return archiveThing<Meter>(
    ports,
    'meter',
    (stores) => stores.meters,
    edit,
    (meter, { uses }, on) => uses.ofMeter(meter, on),
  );
}
