import type { BillableItem } from '../domain/billable-item';
import { archiveThing, type CatalogEdit } from './edit-thing';
import type { CatalogPorts } from './ports';

/** Withdraws a billable item that nothing needs any more. */
export function archiveBillableItem(ports: CatalogPorts, edit: CatalogEdit) {
  return archiveThing<BillableItem>(
    ports,
    'billable item',
    (stores) => stores.items,
    edit,
    (item, { uses }, on) => uses.ofItem(item, on),
  );
}
