import type { Page } from '@otpless/service/graphql/page';
import { ConflictType, InvalidInputType, NotFoundType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Feature } from '../../domain/feature';
import type { Meter } from '../../domain/meter';
import { catalogEdit, given } from '../catalog-edit';
import type { CatalogContext } from '../context';
import { editor } from '../edited-by';
import { CreateFeatureInput, FeaturesArguments } from '../inputs/billable-item.input';
import { ArchiveFeatureInput, UpdateFeatureInput } from '../inputs/catalog-edit.input';
import { keyedPageOf, keyedPageRequest } from '../paging';
import { editShown } from '../plan-diff-translation';
import { CatalogEditType } from '../types/edit.type';
import { FeatureConnection, FeatureType } from '../types/feature.type';
import { MeterType } from '../types/meter.type';
import { StillInUseType } from '../types/refusals.type';

const CreateFeatureResult = resultUnion(
  'CreateFeatureResult',
  () => [FeatureType],
  () => [InvalidInputType, ConflictType],
);

const UpdateFeatureResult = resultUnion(
  'UpdateFeatureResult',
  () => [FeatureType],
  () => [InvalidInputType, NotFoundType, ConflictType],
);

const ArchiveFeatureResult = resultUnion(
  'ArchiveFeatureResult',
  () => [FeatureType],
  () => [NotFoundType, ConflictType, StillInUseType],
);

@Resolver(() => FeatureType)
export class FeatureResolver {
  @Authorized('catalog:read')
  @Query(() => FeatureConnection, { description: 'By key; search looks into key and name.' })
  async features(
    @Args(() => FeaturesArguments) args: FeaturesArguments,
    @Ctx() { reads }: CatalogContext,
  ): Promise<Page<Feature>> {
    return keyedPageOf(
      await reads.features.page({ ...keyedPageRequest(args), archived: args.archived }),
      args,
      ({ key }) => key,
    );
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

  @Authorized('catalog:read')
  @FieldResolver(() => [CatalogEditType], { description: 'Who did what, newest first.' })
  async history(@Root() { id }: Feature, @Ctx() { loaders }: CatalogContext): Promise<unknown> {
    return (await loaders.editsOf.load(id)).map((edit) => editShown(edit));
  }

  @Authorized('catalog:write')
  @Mutation(() => CreateFeatureResult)
  createFeature(
    @Arg('input', () => CreateFeatureInput) input: CreateFeatureInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    const { key, name, description = null, meterId = null } = input;
    return operations.createFeature({ definition: { key, name, description, meterId }, by: editor(principal) });
  }

  @Authorized('catalog:write')
  @Mutation(() => UpdateFeatureResult, { description: 'Its key and its meter never change.' })
  updateFeature(
    @Arg('input', () => UpdateFeatureInput) input: UpdateFeatureInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    const edit = given({ name: input.name ?? undefined, description: input.description });
    return operations.updateFeature({ ...catalogEdit(principal, input), edit });
  }

  @Authorized('catalog:write')
  @Mutation(() => ArchiveFeatureResult)
  archiveFeature(
    @Arg('input', () => ArchiveFeatureInput) input: ArchiveFeatureInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    return operations.archiveFeature(catalogEdit(principal, input));
  }
}
