import type { Page } from '@otpless/service/graphql/page';
import { ConflictType, InvalidInputType, NotFoundType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { BillableItem } from '../../domain/billable-item';
import type { Feature } from '../../domain/feature';
import type { Meter } from '../../domain/meter';
import { catalogEdit, given } from '../catalog-edit';
import type { CatalogContext } from '../context';
import { editor } from '../edited-by';
import { BillableItemsArguments, CreateBillableItemInput } from '../inputs/billable-item.input';
import { ArchiveBillableItemInput, UpdateBillableItemInput } from '../inputs/catalog-edit.input';
import { keyedPageOf, keyedPageRequest } from '../paging';
import { editShown } from '../plan-diff-translation';
import { BillableItemConnection, BillableItemType } from '../types/billable-item.type';
import { CatalogEditType } from '../types/edit.type';
import { FeatureType } from '../types/feature.type';
import { MeterType } from '../types/meter.type';
import { StillInUseType } from '../types/refusals.type';

const CreateBillableItemResult = resultUnion(
  'CreateBillableItemResult',
  () => [BillableItemType],
  () => [InvalidInputType, ConflictType],
);

const UpdateBillableItemResult = resultUnion(
  'UpdateBillableItemResult',
  () => [BillableItemType],
  () => [InvalidInputType, NotFoundType, ConflictType],
);

const ArchiveBillableItemResult = resultUnion(
  'ArchiveBillableItemResult',
  () => [BillableItemType],
  () => [NotFoundType, ConflictType, StillInUseType],
);

@Resolver(() => BillableItemType)
export class BillableItemResolver {
  @Authorized('catalog:read')
  @Query(() => BillableItemConnection, { description: 'By key; search looks into key and description.' })
  async billableItems(
    @Args(() => BillableItemsArguments) args: BillableItemsArguments,
    @Ctx() { reads }: CatalogContext,
  ): Promise<Page<BillableItem>> {
    const { archived, kind = null } = args;
    const items = await reads.items.page({ ...keyedPageRequest(args), archived, where: { kind } });
    return keyedPageOf(items, args, ({ key }) => key);
  }

  @Authorized('catalog:read')
  @Query(() => BillableItemType, { nullable: true })
  billableItem(@Arg('id', () => ID) id: string, @Ctx() { loaders }: CatalogContext): Promise<BillableItem | null> {
    return loaders.item.load(id);
  }

  @FieldResolver(() => MeterType, { nullable: true, description: 'What counts a USAGE item.' })
  async meter(@Root() { meterId }: BillableItem, @Ctx() { loaders }: CatalogContext): Promise<Meter | null> {
    return meterId === null ? null : loaders.meter.load(meterId);
  }

  @FieldResolver(() => FeatureType, { nullable: true, description: 'What a FEATURE item grants.' })
  async feature(@Root() { featureId }: BillableItem, @Ctx() { loaders }: CatalogContext): Promise<Feature | null> {
    return featureId === null ? null : loaders.feature.load(featureId);
  }

  @Authorized('catalog:read')
  @FieldResolver(() => [CatalogEditType], { description: 'Who did what, newest first.' })
  async history(@Root() { id }: BillableItem, @Ctx() { loaders }: CatalogContext): Promise<unknown> {
    return (await loaders.editsOf.load(id)).map((edit) => editShown(edit));
  }

  @Authorized('catalog:write')
  @Mutation(() => CreateBillableItemResult)
  createBillableItem(
    @Arg('input', () => CreateBillableItemInput) input: CreateBillableItemInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    const { key, kind, meterId = null, featureId = null, sacCode, description } = input;
    const definition = { key, kind, meterId, featureId, sacCode, description };
    return operations.createBillableItem({ definition, by: editor(principal) });
  }

  @Authorized('catalog:write')
  @Mutation(() => UpdateBillableItemResult, { description: 'For the lines of invoices to come; issued ones stay.' })
  updateBillableItem(
    @Arg('input', () => UpdateBillableItemInput) input: UpdateBillableItemInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    const edit = given({ sacCode: input.sacCode ?? undefined, description: input.description ?? undefined });
    return operations.updateBillableItem({ ...catalogEdit(principal, input), edit });
  }

  @Authorized('catalog:write')
  @Mutation(() => ArchiveBillableItemResult)
  archiveBillableItem(
    @Arg('input', () => ArchiveBillableItemInput) input: ArchiveBillableItemInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    return operations.archiveBillableItem(catalogEdit(principal, input));
  }
}
