import { invariant } from '@otpless/problem/invariant';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OverrideSpan } from '../../domain/override-spans';
import type { PlanVersion } from '../../domain/plan-version';
import type { Phase } from '../../domain/schedule';
import type { AppliedCoupon } from '../../domain/subscription';
import { cardsOfPhase } from '../../domain/terms-in-force';
import type { CatalogContext } from '../context';
import { rateCardShown } from '../rate-card-translation';
import { AppliedCouponType } from '../types/coupon.type';
import { PlanVersionType } from '../types/plan-version.type';
import { RateCardType } from '../types/rate-card.type';
import { RateCardOverrideType, SubscriptionPhaseType } from '../types/subscription-phase.type';

@Resolver(() => SubscriptionPhaseType)
export class SubscriptionPhaseResolver {
  @FieldResolver(() => PlanVersionType)
  planVersion(@Root() { planVersionId }: Phase, @Ctx() { loaders }: CatalogContext): Promise<PlanVersion | null> {
    return loaders.planVersion.load(planVersionId);
  }

  @FieldResolver(() => [RateCardType], { description: 'As they are charged: overrides and coupons applied.' })
  async rateCards(@Root() phase: Phase, @Ctx() { loaders }: CatalogContext): Promise<object[]> {
    const version = await loaders.planVersion.load(phase.planVersionId);
    const coupons = await Promise.all(phase.coupons.map(({ couponId }) => loaders.coupon.load(couponId)));
    invariant(version !== null, 'the plan version of a phase exists');
    return cardsOfPhase(
      phase,
      version,
      coupons.filter((coupon) => coupon !== null),
    ).map(rateCardShown);
  }

  @FieldResolver(() => [String], { description: 'The keys of the cards that are overridden in it.' })
  overriddenKeys(@Root() { overrides }: Phase): string[] {
    return overrides.map(({ rateCardKey }) => rateCardKey);
  }

  @FieldResolver(() => [AppliedCouponType])
  coupons(@Root() { coupons }: Phase): readonly AppliedCoupon[] {
    return coupons;
  }
}

@Resolver(() => RateCardOverrideType)
export class OverrideResolver {
  @FieldResolver(() => RateCardType, { nullable: true, description: 'None where the card is removed.' })
  card(@Root() { card }: OverrideSpan): object | null {
    return card === null ? null : rateCardShown(card);
  }

  @FieldResolver(() => PlanVersionType, { description: 'The version whose card it is about.' })
  planVersion(
    @Root() { planVersionId }: OverrideSpan,
    @Ctx() { loaders }: CatalogContext,
  ): Promise<PlanVersion | null> {
    return loaders.planVersion.load(planVersionId);
  }
}
