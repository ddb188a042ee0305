import type { EntityManager } from '@mikro-orm/postgresql';
import type { SubscriptionChange } from '../domain/subscription-change';
import type { SubscriptionChangeStore } from '../operations/subscription-ports';
import { fresh } from './reading';
import { subscriptionChangeEntity, type SubscriptionChangeRow } from './rows/subscription.entity';

const inOrder = { ...fresh, orderBy: { subscriptionId: 'asc', revision: 'asc' } } as const;

/** What was changed about subscriptions: only ever added to. */
export function subscriptionChangeStore(em: EntityManager): SubscriptionChangeStore {
  return {
    add: async ({ by, ...change }) => {
      await em.insert(subscriptionChangeEntity, { ...change, byId: by.id, byName: by.name });
    },
    ofSubscriptions: async (subscriptionIds) => {
      const rows = await em.find(subscriptionChangeEntity, { subscriptionId: { $in: [...subscriptionIds] } }, inOrder);
      return rows.map(changeOf);
    },
    since: async (subscriptionId, revision) => {
      const rows = await em.find(subscriptionChangeEntity, { subscriptionId, revision: { $gt: revision } }, inOrder);
      return rows.map(changeOf);
    },
  };
}

function changeOf({ byId, byName, ...change }: SubscriptionChangeRow): SubscriptionChange {
  return { ...change, by: { id: byId, name: byName } };
}
