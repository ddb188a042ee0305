import type { EntityManager } from '@mikro-orm/postgresql';
import type { BillableItemStore, FeatureStore } from '../operations/ports';
import { addUnlessTaken } from './add-unless-taken';
import { fresh, searched } from './reading';
import { billableItemEntity, featureEntity } from './rows/billable-item.entity';

export function billableItemStore(em: EntityManager): BillableItemStore {
  return {
    add: (item) => addUnlessTaken(em, billableItemEntity, item),
    byIds: (ids) => em.find(billableItemEntity, { id: { $in: [...ids] } }, fresh),
    byKeys: (keys) => em.find(billableItemEntity, { key: { $in: [...keys] } }, fresh),
    page: ({ kind, search, afterKey, limit }) =>
      em.find(
        billableItemEntity,
        {
          ...(kind === null ? {} : { kind }),
          ...searched(search, 'key', 'description'),
          ...(afterKey === null ? {} : { key: { $gt: afterKey } }),
        },
        { ...fresh, orderBy: { key: 'asc' }, limit },
      ),
  };
}

export function featureStore(em: EntityManager): FeatureStore {
  return {
    add: (feature) => addUnlessTaken(em, featureEntity, feature),
    byIds: (ids) => em.find(featureEntity, { id: { $in: [...ids] } }, fresh),
    byKeys: (keys) => em.find(featureEntity, { key: { $in: [...keys] } }, fresh),
    page: ({ search, afterKey, limit }) =>
      em.find(
        featureEntity,
        { ...searched(search, 'key', 'name'), ...(afterKey === null ? {} : { key: { $gt: afterKey } }) },
        { ...fresh, orderBy: { key: 'asc' }, limit },
      ),
  };
}
