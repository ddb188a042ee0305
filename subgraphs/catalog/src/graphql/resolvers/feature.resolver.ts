import type { Page } from '@otpless/service/graphql/page';
import { ConflictType, InvalidInputType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Feature } from '../../domain/feature';
import type { Meter } from '../../domain/meter';
import type { CatalogContext } from '../context';
import { CreateFeatureInput, FeaturesArguments } from '../inputs/billable-item.input';
import { keyedPageOf, keyedPageRequest } from '../paging';
import { FeatureConnection, FeatureType } from '../types/feature.type';
import { MeterType } from '../types/meter.type';

const CreateFeatureResult = resultUnion(
  'CreateFeatureResult',
  () => [FeatureType],
  () => [InvalidInputType, ConflictType],
);

@Resolver(() => FeatureType)
export class FeatureResolver {
  @Authorized('catalog:read')
  @Query(() => FeatureConnection, { description: 'By key; search looks into key and name.' })
  async features(
    @Args(() => FeaturesArguments) args: FeaturesArguments,
    @Ctx() { reads }: CatalogContext,
  ): Promise<Page<Feature>> {
    return keyedPageOf(await reads.features.page(keyedPageRequest(args)), args, ({ key }) => key);
  }

  @Authorized('catalog:read')
  @Query(() => FeatureType, { nullable: true })
  feature(@Arg('id', () => ID) id: string, @Ctx() { loaders }: CatalogContext): Promise<Feature | null> {
    return loaders.feature.load(id);
  }

  @FieldResolver(() => MeterType, { nullable: true, description: 'What counts its use.' })
  async meter(@Root() { meterId }: Feature, @Ctx() { loaders }: CatalogContext): Promise<Meter | null> {
    return meterId === null ? null : loaders.meter.load(meterId);
  }

  @Authorized('catalog:write')
  @Mutation(() => CreateFeatureResult)
  createFeature(
    @Arg('input', () => CreateFeatureInput) input: CreateFeatureInput,
    @Ctx() { operations }: CatalogContext,
  ): Promise<unknown> {
    const { key, name, description = null, meterId = null } = input;
    return operations.createFeature({ key, name, description, meterId });
  }
}
