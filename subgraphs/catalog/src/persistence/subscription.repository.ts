import type { EntityManager } from '@mikro-orm/postgresql';
import { invariant } from '@otpless/problem/invariant';
import type { Subscription } from '../domain/subscription';
import type { SubscriptionStore } from '../operations/subscription-ports';
import { fresh, held } from './reading';
import {
  licenceEntity,
  memberEntity,
  overrideEntity,
  pauseEntity,
  subscriptionCouponEntity,
  subscriptionEntity,
  type SubscriptionRow,
  termEntity,
} from './rows/subscription.entity';
import { subscriptionsFound } from './subscriptions-found';
import { agreedRows, subscriptionRow, subscriptionsOf } from './subscription.mapping';

const newestFirst = { id: 'desc' } as const;
const byPlace = { term: 'asc', rateCardKey: 'asc', effectiveOn: 'asc' } as const;

/** A subscription is read and written with all that is agreed about it. */
export function subscriptionStore(em: EntityManager): SubscriptionStore {
  const whole = async (rows: readonly SubscriptionRow[]): Promise<Subscription[]> => {
    if (rows.length === 0) return [];
    const of = { subscriptionId: { $in: rows.map(({ id }) => id) } };
    return subscriptionsOf(rows, {
      terms: await em.find(termEntity, of, { ...fresh, orderBy: { number: 'asc' } }),
      pauses: await em.find(pauseEntity, of, { ...fresh, orderBy: { startsOn: 'asc' } }),
      licences: await em.find(licenceEntity, of, { ...fresh, orderBy: { rateCardKey: 'asc', effectiveOn: 'asc' } }),
      members: await em.find(memberEntity, of, { ...fresh, orderBy: { position: 'asc' } }),
      overrides: await em.find(overrideEntity, of, { ...fresh, orderBy: byPlace }),
      coupons: await em.find(subscriptionCouponEntity, of, { ...fresh, orderBy: { startsOn: 'asc', couponId: 'asc' } }),
    });
  };
  const insertAgreed = async (subscription: Subscription) => {
    const { terms, pauses, licences, members, overrides, coupons } = agreedRows(subscription);
    await em.insertMany(termEntity, [...terms]);
    await em.insertMany(pauseEntity, [...pauses]);
    await em.insertMany(licenceEntity, [...licences]);
    await em.insertMany(memberEntity, [...members]);
    await em.insertMany(overrideEntity, [...overrides]);
    await em.insertMany(subscriptionCouponEntity, [...coupons]);
  };

  return {
    add: async (subscription) => {
      await em.insert(subscriptionEntity, subscriptionRow(subscription));
      await insertAgreed(subscription);
    },
    save: async (subscription) => {
      const { id, revision } = subscription;
      const former = { id, revision: revision - 1 };
      const changed = await em.nativeUpdate(subscriptionEntity, former, subscriptionRow(subscription));
      invariant(changed === 1, 'a subscription is held while it is changed');
      await em.nativeDelete(overrideEntity, { subscriptionId: id });
      await em.nativeDelete(subscriptionCouponEntity, { subscriptionId: id });
      await em.nativeDelete(termEntity, { subscriptionId: id });
      await em.nativeDelete(pauseEntity, { subscriptionId: id });
      await em.nativeDelete(licenceEntity, { subscriptionId: id });
      await em.nativeDelete(memberEntity, { subscriptionId: id });
      await insertAgreed(subscription);
    },
    getForUpdate: async (id) => {
      const row = await em.findOne(subscriptionEntity, { id }, held);
      return row === null ? null : ((await whole([row]))[0] ?? null);
    },
    byIds: async (ids) => whole(await em.find(subscriptionEntity, { id: { $in: [...ids] } }, fresh)),
    ofAccounts: async (accountIds) =>
      whole(
        await em.find(subscriptionEntity, { accountId: { $in: [...accountIds] } }, { ...fresh, orderBy: newestFirst }),
      ),
    pricing: async (accountIds) => {
      const members = await em.find(memberEntity, { accountId: { $in: [...accountIds] } }, fresh);
      const asMember = { id: { $in: members.map(({ subscriptionId }) => subscriptionId) } };
      const either = { $or: [{ accountId: { $in: [...accountIds] } }, asMember] };
      return whole(await em.find(subscriptionEntity, either, { ...fresh, orderBy: newestFirst }));
    },
    page: async ({ beforeId, limit }) => {
      const before = beforeId === null ? {} : { id: { $lt: beforeId } };
      return whole(await em.find(subscriptionEntity, before, { ...fresh, orderBy: newestFirst, limit }));
    },
    found: async (request) => {
      const ids = await subscriptionsFound(em, request);
      return whole(await em.find(subscriptionEntity, { id: { $in: ids } }, { ...fresh, orderBy: newestFirst }));
    },
  };
}
