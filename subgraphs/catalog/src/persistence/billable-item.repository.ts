import type { EntityManager } from '@mikro-orm/postgresql';
import type { BillableItemStore, FeatureStore } from '../operations/catalog-thing-ports';
import { catalogThingStore } from './catalog-thing.store';
import { fresh } from './reading';
import { billableItemEntity, featureEntity } from './rows/billable-item.entity';

export function billableItemStore(em: EntityManager): BillableItemStore {
  return {
    ...catalogThingStore(em, billableItemEntity, ['key', 'description']),
    byKeys: (keys) => em.find(billableItemEntity, { key: { $in: [...keys] } }, fresh),
    all: () => em.find(billableItemEntity, {}, { ...fresh, orderBy: { key: 'asc' } }),
  };
}

export function featureStore(em: EntityManager): FeatureStore {
  return {
    ...catalogThingStore(em, featureEntity, ['key', 'name']),
    byKeys: (keys) => em.find(featureEntity, { key: { $in: [...keys] } }, fresh),
  };
}
