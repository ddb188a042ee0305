import type { Page } from '@otpless/service/graphql/page';
import { ConflictType, InvalidInputType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { BillableItem } from '../../domain/billable-item';
import type { Feature } from '../../domain/feature';
import type { Meter } from '../../domain/meter';
import type { CatalogContext } from '../context';
import { BillableItemsArguments, CreateBillableItemInput } from '../inputs/billable-item.input';
import { keyedPageOf, keyedPageRequest } from '../paging';
import { BillableItemConnection, BillableItemType } from '../types/billable-item.type';
import { FeatureType } from '../types/feature.type';
import { MeterType } from '../types/meter.type';

const CreateBillableItemResult = resultUnion(
  'CreateBillableItemResult',
  () => [BillableItemType],
  () => [InvalidInputType, ConflictType],
);

@Resolver(() => BillableItemType)
export class BillableItemResolver {
  @Authorized('catalog:read')
  @Query(() => BillableItemConnection, { description: 'By key; search looks into key and description.' })
  async billableItems(
    @Args(() => BillableItemsArguments) args: BillableItemsArguments,
    @Ctx() { reads }: CatalogContext,
  ): Promise<Page<BillableItem>> {
    const items = await reads.items.page({ ...keyedPageRequest(args), kind: args.kind ?? null });
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

  @Authorized('catalog:write')
  @Mutation(() => CreateBillableItemResult)
  createBillableItem(
    @Arg('input', () => CreateBillableItemInput) input: CreateBillableItemInput,
    @Ctx() { operations }: CatalogContext,
  ): Promise<unknown> {
    const { key, kind, meterId = null, featureId = null, sacCode, description } = input;
    return operations.createBillableItem({ key, kind, meterId, featureId, sacCode, description });
  }
}
