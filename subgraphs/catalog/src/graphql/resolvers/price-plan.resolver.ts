import type { Page } from '@otpless/service/graphql/page';
import { ConflictType, InvalidInputType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { PlanVersion } from '../../domain/plan-version';
import type { PricePlan } from '../../domain/price-plan';
import type { CatalogContext } from '../context';
import { CreatePricePlanInput } from '../inputs/plan.input';
import { PricePlansArguments } from '../inputs/subscription.input';
import { pageOf, pageRequest } from '../paging';
import { PlanVersionType } from '../types/plan-version.type';
import { PricePlanConnection, PricePlanType } from '../types/price-plan.type';

const CreatePricePlanResult = resultUnion(
  'CreatePricePlanResult',
  () => [PricePlanType],
  () => [InvalidInputType, ConflictType],
);

@Resolver(() => PricePlanType)
export class PricePlanResolver {
  @Authorized('catalog:read')
  @Query(() => PricePlanConnection, { description: 'Newest first; search looks into name and key.' })
  async pricePlans(
    @Args(() => PricePlansArguments) args: PricePlansArguments,
    @Ctx() { reads }: CatalogContext,
  ): Promise<Page<PricePlan>> {
    return pageOf(await reads.plans.page({ ...pageRequest(args), search: args.search ?? null }), args);
  }

  @Authorized('catalog:read')
  @Query(() => PricePlanType, { nullable: true })
  pricePlan(@Arg('id', () => ID) id: string, @Ctx() { loaders }: CatalogContext): Promise<PricePlan | null> {
    return loaders.plan.load(id);
  }

  // A merchant sees the version it is on, through its subscription, but not what else is offered or drafted.
  @Authorized('catalog:read')
  @FieldResolver(() => [PlanVersionType], { description: 'Newest first.' })
  versions(@Root() { id }: PricePlan, @Ctx() { loaders }: CatalogContext): Promise<PlanVersion[]> {
    return loaders.versionsOfPlan.load(id);
  }

  @Authorized('catalog:read')
  @FieldResolver(() => PlanVersionType, { nullable: true, description: 'What is offered now.' })
  async activeVersion(@Root() { id }: PricePlan, @Ctx() { loaders }: CatalogContext): Promise<PlanVersion | null> {
    return (await loaders.versionsOfPlan.load(id)).find(({ status }) => status === 'ACTIVE') ?? null;
  }

  @Authorized('catalog:write')
  @Mutation(() => CreatePricePlanResult)
  createPricePlan(
    @Arg('input', () => CreatePricePlanInput) { key, name }: CreatePricePlanInput,
    @Ctx() { operations }: CatalogContext,
  ): Promise<unknown> {
    return operations.createPricePlan({ key, name });
  }
}
