import type { EntityManager } from '@mikro-orm/postgresql';
import type { CouponStore } from '../operations/subscription-ports';
import { addUnlessTaken } from './add-unless-taken';
import { fresh, held, searched } from './reading';
import { couponEntity } from './rows/coupon.entity';

export function couponStore(em: EntityManager): CouponStore {
  return {
    add: (coupon) => addUnlessTaken(em, couponEntity, coupon),
    save: async ({ id, redeemed, archivedAt }) => {
      await em.nativeUpdate(couponEntity, { id }, { redeemed, archivedAt });
    },
    getForUpdate: (id) => em.findOne(couponEntity, { id }, held),
    byIds: (ids) => em.find(couponEntity, { id: { $in: [...ids] } }, fresh),
    page: ({ search, afterKey, limit }) => {
      const after = afterKey === null ? {} : { key: { $gt: afterKey } };
      return em.find(
        couponEntity,
        { ...searched(search, 'name', 'key'), ...after },
        { ...fresh, orderBy: { key: 'asc' }, limit },
      );
    },
  };
}
