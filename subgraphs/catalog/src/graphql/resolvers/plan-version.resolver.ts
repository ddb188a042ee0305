import type { FieldProblem } from '@otpless/problem/problem';
import { Arg, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { BillableItem } from '../../domain/billable-item';
import type { PlanVersion } from '../../domain/plan-version';
import { planVersionProblems } from '../../domain/plan-version-problems';
import type { PricePlan } from '../../domain/price-plan';
import { describePricingCycle, type PricingCycleDefinition } from '../../domain/pricing-cycle';
import type { RateCard } from '../../domain/rate-card';
import type { CatalogContext } from '../context';
import { BillableItemType } from '../types/billable-item.type';
import { PlanProblemType, PlanVersionType, PricingCycleType } from '../types/plan-version.type';
import { PricePlanType } from '../types/price-plan.type';
import { RateCardType } from '../types/rate-card.type';

@Resolver(() => PlanVersionType)
export class PlanVersionResolver {
  @Authorized('catalog:read')
  @Query(() => PlanVersionType, { nullable: true })
  planVersion(@Arg('id', () => ID) id: string, @Ctx() { loaders }: CatalogContext): Promise<PlanVersion | null> {
    return loaders.planVersion.load(id);
  }

  @FieldResolver(() => PricePlanType)
  plan(@Root() { planId }: PlanVersion, @Ctx() { loaders }: CatalogContext): Promise<PricePlan | null> {
    return loaders.plan.load(planId);
  }

  @FieldResolver(() => PricingCycleType)
  cycle(@Root() { cycle }: PlanVersion): PricingCycleDefinition {
    return describePricingCycle(cycle);
  }

  @FieldResolver(() => [PlanProblemType], { description: 'All that keeps it from being offered, at once.' })
  async problems(@Root() version: PlanVersion, @Ctx() { loaders }: CatalogContext): Promise<FieldProblem[]> {
    const found = await Promise.all(version.rateCards.map(({ itemId }) => loaders.item.load(itemId)));
    const items = found.flatMap((item) => (item === null ? [] : [[item.id, item] as const]));
    return planVersionProblems(version, new Map(items));
  }
}

@Resolver(() => RateCardType)
export class RateCardResolver {
  @FieldResolver(() => BillableItemType)
  item(@Root() { itemId }: RateCard, @Ctx() { loaders }: CatalogContext): Promise<BillableItem | null> {
    return loaders.item.load(itemId);
  }
}
