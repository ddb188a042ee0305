import { EntitySchema } from '@mikro-orm/core';
import type { Coupon } from '../../domain/coupon';
import { id, instant, int, json, optionalDate, optionalInstant, optionalInt, optionalTexts, text } from './columns';

export const couponEntity = new EntitySchema<Coupon>({
  name: 'Coupon',
  tableName: 'coupon',
  properties: {
    id,
    key: text,
    name: text,
    off: json,
    itemIds: optionalTexts,
    rateCardKeys: optionalTexts,
    duration: json,
    redeemableUntil: optionalDate,
    maxRedemptions: optionalInt,
    redeemed: int,
    createdAt: instant,
    archivedAt: optionalInstant,
  },
});
