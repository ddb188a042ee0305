import { connectionOf } from '@otpless/service/graphql/page';
import { DateScalar, DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Authorized, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { CouponDuration } from '../../domain/coupon';
import { CouponDurationKindEnum } from './subscription-enums';

@ObjectType('CouponDuration')
export class CouponDurationType {
  @Field(() => CouponDurationKindEnum)
  kind!: CouponDuration['kind'];

  @Field(() => Int, { nullable: true, description: 'Of CYCLES.' })
  cycles!: number | null;
}

@ObjectType('Coupon', { description: 'A discount that is given to subscriptions. What it takes off never changes.' })
@Directive('@key(fields: "id")')
export class CouponType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => CouponDurationType)
  duration!: CouponDurationType;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it can no longer be redeemed.' })
  redeemableUntil!: string | null;

  // How often it was given to others is not the business of a merchant that has it.
  @Authorized('catalog:read')
  @Field(() => Int, { nullable: true })
  maxRedemptions!: number | null;

  @Authorized('catalog:read')
  @Field(() => Int, { description: 'How many subscriptions have it or had it.' })
  redeemed!: number;

  @Field(() => DateTimeScalar)
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'It is given to no further subscriptions since.' })
  archivedAt!: Date | null;
}

export const { Connection: CouponConnection } = connectionOf(() => CouponType, 'Coupon');

@ObjectType('AppliedCoupon', { description: 'A coupon that a subscription has for some days.' })
export class AppliedCouponType {
  @Field(() => DateScalar)
  startsOn!: string;

  @Field(() => DateScalar, { nullable: true })
  endsOn!: string | null;
}
