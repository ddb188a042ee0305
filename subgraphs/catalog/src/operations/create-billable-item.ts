import { Conflict, InvalidInput, Problem } from '@otpless/problem/problem';
import { type BillableItem, type BillableItemDefinition, createBillableItem as decide } from '../domain/billable-item';
import type { CatalogPorts } from './ports';

/** Creates a billable item. */
export function createBillableItem(
  { transact, now, newId }: CatalogPorts,
  definition: BillableItemDefinition,
): Promise<BillableItem | InvalidInput | Conflict> {
  return transact(async ({ meters, items, features }) => {
    const item = decide(definition, { id: newId('itm'), createdAt: now() });
    if (item instanceof Problem) return item;
    if (item.meterId !== null && (await meters.byIds([item.meterId])).length === 0)
      return InvalidInput.at('meterId', `there is no meter ${item.meterId}: create it first`);
    if (item.featureId !== null && (await features.byIds([item.featureId])).length === 0)
      return InvalidInput.at('featureId', `there is no feature ${item.featureId}: create it first`);
    if (!(await items.add(item)))
      return new Conflict(`There is a billable item ${item.key} already: choose another key.`);
    return item;
  });
}
