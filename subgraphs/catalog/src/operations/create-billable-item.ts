import { billableItemChanged } from '@otpless/contracts/catalog/billable-item-changed';
import { Conflict, type InvalidInput, Problem } from '@otpless/problem/problem';
import { type BillableItem, type BillableItemDefinition, createBillableItem as decide } from '../domain/billable-item';
import type { Editor } from '../domain/edit';
import { editOf, happened } from './edit-draft';
import type { CatalogPorts } from './ports';
import { sayBillableItem } from './say-billable-item';
import { unusable } from './unusable';

export interface CreateBillableItemRequest {
  readonly definition: BillableItemDefinition;
  readonly by: Editor;
}

/** Creates a billable item. */
export function createBillableItem(
  { transact, now, newId }: CatalogPorts,
  { definition, by }: CreateBillableItemRequest,
): Promise<BillableItem | InvalidInput | Conflict> {
  return transact(async ({ meters, items, features, edits, outbox }) => {
    const item = decide(definition, { id: newId('itm'), createdAt: now() });
    if (item instanceof Problem) return item;
    const problem =
      (await unusable(meters, 'meter', 'meterId', item.meterId)) ??
      (await unusable(features, 'feature', 'featureId', item.featureId));
    if (problem !== null) return problem;
    if (!(await items.add(item)))
      return new Conflict(`There is a billable item ${item.key} already: choose another key.`);
    await edits.add(editOf(item, 'CREATED', happened('key', null, item.key, 'created'), by, item.createdAt));
    await outbox.append(billableItemChanged, sayBillableItem(item));
    return item;
  });
}
