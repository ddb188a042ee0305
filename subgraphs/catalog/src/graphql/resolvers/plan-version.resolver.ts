import type { FieldProblem } from '@otpless/problem/problem';
import { Arg, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { PlanVersion } from '../../domain/plan-version';
import { planVersionProblems } from '../../domain/plan-version-problems';
import type { PricePlan } from '../../domain/price-plan';
import { describePricingCycle, type PricingCycleDefinition } from '../../domain/pricing-cycle';
import { namesIn } from '../../operations/names-in';
import { thingsNamedBy } from '../../operations/things-named-by';
import type { CatalogContext } from '../context';
import { readsThrough } from '../loaders';
import { diffShown, editShown } from '../plan-diff-translation';
import { pricingRuleShown } from '../pricing-rule-translation';
import { rateCardShown } from '../rate-card-translation';
import { CatalogEditType } from '../types/edit.type';
import { PlanDiffType } from '../types/plan-diff.type';
import { PlanProblemType, PlanVersionType, PricingCycleType } from '../types/plan-version.type';
import { PricePlanType } from '../types/price-plan.type';
import { PricingRuleType } from '../types/pricing-rule.type';
import { RateCardType } from '../types/rate-card.type';

@Resolver(() => PlanVersionType)
export class PlanVersionResolver {
  @Authorized('catalog:read')
  @Query(() => PlanVersionType, { nullable: true })
  planVersion(@Arg('id', () => ID) id: string, @Ctx() { loaders }: CatalogContext): Promise<PlanVersion | null> {
    return loaders.planVersion.load(id);
  }

  @Authorized('catalog:read')
  @Query(() => [PlanProblemType], {
    nullable: true,
    description: 'All that keeps a version from being offered, at once; none where there is no such version.',
  })
  async planVersionProblems(
    @Arg('id', () => ID) id: string,
    @Ctx() { loaders }: CatalogContext,
  ): Promise<FieldProblem[] | null> {
    const version = await loaders.planVersion.load(id);
    return version === null
      ? null
      : planVersionProblems(version, await thingsNamedBy(readsThrough(loaders), [version]));
  }

  @FieldResolver(() => PricePlanType)
  plan(@Root() { planId }: PlanVersion, @Ctx() { loaders }: CatalogContext): Promise<PricePlan | null> {
    return loaders.plan.load(planId);
  }

  @FieldResolver(() => PricingCycleType)
  cycle(@Root() { cycle }: PlanVersion): PricingCycleDefinition {
    return describePricingCycle(cycle);
  }

  @FieldResolver(() => [RateCardType], { description: 'In the order people put them.' })
  rateCards(@Root() { rateCards }: PlanVersion): object[] {
    return rateCards.map(rateCardShown);
  }

  // A merchant sees the cards it is on; which accounts are priced otherwise is not its business.
  @Authorized('catalog:read')
  @FieldResolver(() => [PricingRuleType], { description: 'In the order in which they apply.' })
  async pricingRules(@Root() version: PlanVersion, @Ctx() { loaders }: CatalogContext): Promise<object[]> {
    if (version.pricingRules.length === 0) return [];
    const names = await namesIn(readsThrough(loaders), [version]);
    return version.pricingRules.map((rule) => pricingRuleShown(rule, names));
  }

  // What is wrong with it is said in words of other cards, items and meters.
  @Authorized('catalog:read')
  @FieldResolver(() => [PlanProblemType], { description: 'All that keeps it from being offered, at once.' })
  async problems(@Root() version: PlanVersion, @Ctx() { loaders }: CatalogContext): Promise<FieldProblem[]> {
    return planVersionProblems(version, await thingsNamedBy(readsThrough(loaders), [version]));
  }

  // A merchant sees the version it is on, but not what else is offered, nor who made it.
  @Authorized('catalog:read')
  @FieldResolver(() => PlanDiffType, {
    nullable: true,
    description: 'How it differs from another version, of whatever plan: from that one to this one.',
  })
  async diff(
    @Root() version: PlanVersion,
    @Arg('against', () => ID) against: string,
    @Ctx() { loaders }: CatalogContext,
  ): Promise<unknown> {
    const other = await loaders.planVersion.load(against);
    return other === null ? null : diffShown(other, version, await namesIn(readsThrough(loaders), [other, version]));
  }

  @Authorized('catalog:read')
  @FieldResolver(() => [CatalogEditType], { description: 'Who did what, newest first.' })
  async history(@Root() version: PlanVersion, @Ctx() { loaders }: CatalogContext): Promise<object[]> {
    return (await loaders.editsOf.load(version.id)).map((edit) => editShown(edit, version));
  }
}
