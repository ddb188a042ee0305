import type { BillableItemChanged } from '@otpless/contracts/catalog/billable-item-changed';
import type { BillableItem } from '../domain/billable-item';

/** The fact of a billable item, as it now is. */
export function sayBillableItem({ id, version, key, description, sacCode }: BillableItem): BillableItemChanged {
  return { itemId: id, revision: version, key, description, sacCode };
}
