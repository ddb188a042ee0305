import { GraphQLError } from 'graphql';
import { Arg, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Catalogue } from '../../domain/catalogue';
import { comparisonShown } from '../comparison-translation';
import type { CatalogContext } from '../context';
import { CatalogueType } from '../types/catalogue.type';
import { PlanComparisonType } from '../types/comparison.type';

const mostColumns = 12;

@Resolver(() => CatalogueType)
export class ComparisonResolver {
  @Authorized('catalog:read')
  @Query(() => PlanComparisonType, {
    description: `Versions of whatever plans side by side, in the order asked for, at most ${mostColumns}; unknown ones are left out.`,
  })
  async comparePlanVersions(@Arg('ids', () => [ID]) ids: string[], @Ctx() context: CatalogContext): Promise<object> {
    if (ids.length > mostColumns)
      throw new GraphQLError(`Compare at most ${mostColumns} versions.`, { extensions: { code: 'BAD_USER_INPUT' } });
    const found = await Promise.all([...new Set(ids)].map((id) => context.loaders.planVersion.load(id)));
    return comparisonShown(
      found.filter((version) => version !== null),
      context,
    );
  }

  @FieldResolver(() => PlanComparisonType, { description: 'What its plans offer now, side by side.' })
  async comparison(@Root() { planIds }: Catalogue, @Ctx() context: CatalogContext): Promise<object> {
    const versions = await Promise.all(planIds.map((id) => context.loaders.versionsOfPlan.load(id)));
    return comparisonShown(
      versions.flatMap((ofPlan) => ofPlan.filter(({ status }) => status === 'ACTIVE')),
      context,
    );
  }
}
