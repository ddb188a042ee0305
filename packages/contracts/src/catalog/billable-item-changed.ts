import { z } from 'zod';
import { defineFact } from '../fact';
import { id, revision } from '../values';

const payload = z.object({
  itemId: id,
  revision,
  key: z.string(),
  description: z.string(),
  sacCode: z.string(),
});

export type BillableItemChanged = z.infer<typeof payload>;

/** How a billable item stands on the lines of invoices to come, whatever contracts said of it. Key: item, revision. */
export const billableItemChanged = defineFact('catalog', 'billable-item.changed', payload);
