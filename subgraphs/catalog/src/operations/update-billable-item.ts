import { billableItemChanged } from '@otpless/contracts/catalog/billable-item-changed';
import { type BillableItem, type BillableItemEdit, updateBillableItem as decide } from '../domain/billable-item';
import { type CatalogEdit, editThing } from './edit-thing';
import type { CatalogPorts } from './ports';
import { sayBillableItem } from './say-billable-item';

export interface UpdateBillableItemRequest extends CatalogEdit {
  readonly edit: BillableItemEdit;
}

/** Changes how an item stands on the lines of invoices to come, also of contracts that run. */
export function updateBillableItem(ports: CatalogPorts, { edit, ...request }: UpdateBillableItemRequest) {
  return editThing(
    ports,
    'billable item',
    (stores) => stores.items,
    request,
    (item: BillableItem, seen) => decide(item, seen, edit),
    (item, { outbox }) => outbox.append(billableItemChanged, sayBillableItem(item)),
  );
}
