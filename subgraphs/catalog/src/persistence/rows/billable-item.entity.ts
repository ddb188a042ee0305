import { EntitySchema } from '@mikro-orm/core';
import type { BillableItem } from '../../domain/billable-item';
import type { Feature } from '../../domain/feature';
import { id, instant, int, optionalInstant, optionalText, text } from './columns';

export const billableItemEntity = new EntitySchema<BillableItem>({
  name: 'BillableItem',
  tableName: 'billable_item',
  properties: {
    id,
    key: text,
    kind: text,
    meterId: optionalText,
    featureId: optionalText,
    sacCode: text,
    description: text,
    version: int,
    createdAt: instant,
    archivedAt: optionalInstant,
  },
});

export const featureEntity = new EntitySchema<Feature>({
  name: 'Feature',
  tableName: 'feature',
  properties: {
    id,
    key: text,
    name: text,
    description: optionalText,
    meterId: optionalText,
    version: int,
    createdAt: instant,
    archivedAt: optionalInstant,
  },
});
