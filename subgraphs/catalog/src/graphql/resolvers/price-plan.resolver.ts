import type { Page } from '@otpless/service/graphql/page';
import { ConflictType, InvalidInputType, NotFoundType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { PlanVersion } from '../../domain/plan-version';
import type { PricePlan } from '../../domain/price-plan';
import type { CatalogContext } from '../context';
import { editor } from '../edited-by';
import { CreatePricePlanInput, PricePlansArguments, UpdatePricePlanInput } from '../inputs/plan.input';
import { pageOf, pageRequest } from '../paging';
import { editShown } from '../plan-diff-translation';
import { AccountType } from '../types/account.type';
import { CatalogEditType } from '../types/edit.type';
import { PlanVersionType } from '../types/plan-version.type';
import { PricePlanConnection, PricePlanType } from '../types/price-plan.type';

const CreatePricePlanResult = resultUnion(
  'CreatePricePlanResult',
  () => [PricePlanType],
  () => [InvalidInputType, NotFoundType, ConflictType],
);
const UpdatePricePlanResult = resultUnion(
  'UpdatePricePlanResult',
  () => [PricePlanType],
  () => [InvalidInputType, NotFoundType, ConflictType],
);

@Resolver(() => PricePlanType)
export class PricePlanResolver {
  @Authorized('catalog:read')
  @Query(() => PricePlanConnection, { description: 'Newest first; search looks into name and key.' })
  async pricePlans(
    @Args(() => PricePlansArguments) args: PricePlansArguments,
    @Ctx() { reads }: CatalogContext,
  ): Promise<Page<PricePlan>> {
    const { search = null, forAccountId = null } = args;
    return pageOf(await reads.plans.page({ ...pageRequest(args), search, forAccountId }), args);
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

  @FieldResolver(() => AccountType, {
    nullable: true,
    description: 'The one account that a custom contract is made for; none where everybody may subscribe.',
  })
  forAccount(@Root() { forAccountId }: PricePlan): AccountType | null {
    return forAccountId === null ? null : { id: forAccountId };
  }

  @Authorized('catalog:read')
  @FieldResolver(() => [CatalogEditType], { description: 'Who did what to the plan and its versions, newest first.' })
  async history(@Root() plan: PricePlan, @Ctx() { loaders }: CatalogContext): Promise<object[]> {
    const versions = await loaders.versionsOfPlan.load(plan.id);
    const ofVersions = await Promise.all(
      versions.map(async (planVersion) =>
        (await loaders.editsOf.load(planVersion.id)).map((edit) => editShown(edit, planVersion)),
      ),
    );
    const ofPlan = (await loaders.editsOf.load(plan.id)).map((edit) => editShown(edit));
    return [...ofPlan, ...ofVersions.flat()].sort((one, other) => other.at.getTime() - one.at.getTime());
  }

  @Authorized('catalog:write')
  @Mutation(() => CreatePricePlanResult, { description: 'For everybody, or as a custom contract for one account.' })
  createPricePlan(
    @Arg('input', () => CreatePricePlanInput) input: CreatePricePlanInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    const { key, name, description = null, forAccountId = null } = input;
    return operations.createPricePlan({ key, name, description, forAccountId, by: editor(principal) });
  }

  @Authorized('catalog:write')
  @Mutation(() => UpdatePricePlanResult, { description: 'Its key, by which others know it, stays.' })
  updatePricePlan(
    @Arg('input', () => UpdatePricePlanInput) input: UpdatePricePlanInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    const { id, expectedVersion, name, description = null } = input;
    return operations.updatePricePlan({ id, expectedVersion, name, description, by: editor(principal) });
  }
}
