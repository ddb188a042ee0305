import { ConflictType, InvalidInputType, NotFoundType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CatalogContext } from '../context';
import { dayOf, editOf, whenOf } from '../edits';
import { ArchiveCouponInput, CreateCouponInput } from '../inputs/coupon.input';
import { ApplyCouponInput, RemoveCouponInput } from '../inputs/subscription-change.input';
import { changeResult } from '../types/change-result';
import { CouponType } from '../types/coupon.type';
import { CouponNotRedeemableType } from '../types/refusals.type';

const CreateCouponResult = resultUnion(
  'CreateCouponResult',
  () => [CouponType],
  () => [InvalidInputType, ConflictType],
);
const ArchiveCouponResult = resultUnion(
  'ArchiveCouponResult',
  () => [CouponType],
  () => [NotFoundType],
);
const ApplyCouponResult = changeResult('ApplyCoupon', CouponNotRedeemableType);
const RemoveCouponResult = changeResult('RemoveCoupon');

@Resolver()
export class CouponMutation {
  @Authorized('catalog:write')
  @Mutation(() => CreateCouponResult)
  createCoupon(
    @Arg('input', () => CreateCouponInput) input: CreateCouponInput,
    @Ctx() { operations }: CatalogContext,
  ): Promise<unknown> {
    const { key, name, percent = null, amounts = null, units = null, itemIds = null, rateCardKeys = null } = input;
    const { kind, cycles = null } = input.duration;
    return operations.createCoupon({
      key,
      name,
      discount: { percent, amounts, units },
      itemIds,
      rateCardKeys,
      duration: { kind, cycles },
      redeemableUntil: dayOf(input.redeemableUntil),
      maxRedemptions: input.maxRedemptions ?? null,
    });
  }

  @Authorized('catalog:write')
  @Mutation(() => ArchiveCouponResult, {
    description: 'Gives it to no further subscriptions; those that have it keep it.',
  })
  archiveCoupon(
    @Arg('input', () => ArchiveCouponInput) { id }: ArchiveCouponInput,
    @Ctx() { operations }: CatalogContext,
  ): Promise<unknown> {
    return operations.archiveCoupon(id);
  }

  @Authorized('subscription:write')
  @Mutation(() => ApplyCouponResult, { description: 'Gives a subscription a coupon, for as long as that holds.' })
  applyCoupon(
    @Arg('input', () => ApplyCouponInput) input: ApplyCouponInput,
    @Ctx() context: CatalogContext,
  ): Promise<unknown> {
    const { couponId } = input;
    return context.operations.applyCoupon({ ...editOf(input, context), couponId, when: whenOf(input) });
  }

  @Authorized('subscription:write')
  @Mutation(() => RemoveCouponResult, {
    description: 'Takes a coupon away; one that took nothing off can be redeemed again.',
  })
  removeCoupon(
    @Arg('input', () => RemoveCouponInput) input: RemoveCouponInput,
    @Ctx() context: CatalogContext,
  ): Promise<unknown> {
    const { couponId } = input;
    return context.operations.removeCoupon({ ...editOf(input, context), couponId, when: whenOf(input) });
  }
}
