import type { Page } from '@otpless/service/graphql/page';
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { BillableItem } from '../../domain/billable-item';
import type { Coupon } from '../../domain/coupon';
import type { AppliedCoupon } from '../../domain/subscription';
import type { CatalogContext } from '../context';
import { CouponsArguments } from '../inputs/coupon.input';
import { keyedPageOf, keyedPageRequest } from '../paging';
import { BillableItemType } from '../types/billable-item.type';
import { DiscountTermsType } from '../types/card-terms.type';
import { AppliedCouponType, CouponConnection, CouponType } from '../types/coupon.type';

@Resolver(() => CouponType)
export class CouponResolver {
  @Authorized('catalog:read')
  @Query(() => CouponType, { nullable: true })
  coupon(@Arg('id', () => ID) id: string, @Ctx() { loaders }: CatalogContext): Promise<Coupon | null> {
    return loaders.coupon.load(id);
  }

  @Authorized('catalog:read')
  @Query(() => CouponConnection, { description: 'By key.' })
  async coupons(
    @Args(() => CouponsArguments) args: CouponsArguments,
    @Ctx() { reads }: CatalogContext,
  ): Promise<Page<Coupon>> {
    return keyedPageOf(await reads.coupons.page(keyedPageRequest(args)), args, ({ key }) => key);
  }

  @FieldResolver(() => DiscountTermsType, { description: 'Its appliesTo holds keys of cards; see items too.' })
  discount(@Root() { off, rateCardKeys }: Coupon): DiscountTermsType {
    return {
      percent: off.kind === 'PERCENT' ? off.percent : null,
      amounts: off.kind === 'AMOUNT' ? [...off.amounts] : null,
      units: off.kind === 'UNITS' ? off.units : null,
      appliesTo: rateCardKeys === null ? null : [...rateCardKeys],
    };
  }

  @FieldResolver(() => [BillableItemType], {
    nullable: true,
    description: 'The items it is about, where it names any.',
  })
  async items(@Root() { itemIds }: Coupon, @Ctx() { loaders }: CatalogContext): Promise<BillableItem[] | null> {
    if (itemIds === null) return null;
    const items = await Promise.all(itemIds.map((id) => loaders.item.load(id)));
    return items.filter((item) => item !== null);
  }
}

@Resolver(() => AppliedCouponType)
export class AppliedCouponResolver {
  @FieldResolver(() => CouponType)
  coupon(@Root() { couponId }: AppliedCoupon, @Ctx() { loaders }: CatalogContext): Promise<Coupon | null> {
    return loaders.coupon.load(couponId);
  }
}
