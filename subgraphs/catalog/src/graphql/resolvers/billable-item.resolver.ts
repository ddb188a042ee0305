import { ConflictType, InvalidInputType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { BillableItem } from '../../domain/billable-item';
import type { Meter } from '../../domain/meter';
import type { CatalogContext } from '../context';
import { CreateBillableItemInput } from '../inputs/metering.input';
import { BillableItemType } from '../types/billable-item.type';
import { MeterType } from '../types/meter.type';

const CreateBillableItemResult = resultUnion(
  'CreateBillableItemResult',
  () => [BillableItemType],
  () => [InvalidInputType, ConflictType],
);

@Resolver(() => BillableItemType)
export class BillableItemResolver {
  @Authorized('catalog:read')
  @Query(() => [BillableItemType], { description: 'All billable items, by key.' })
  billableItems(@Ctx() { reads }: CatalogContext): Promise<BillableItem[]> {
    return reads.items.all();
  }

  @FieldResolver(() => MeterType, { nullable: true, description: 'What counts a USAGE item.' })
  async meter(@Root() { meterId }: BillableItem, @Ctx() { loaders }: CatalogContext): Promise<Meter | null> {
    return meterId === null ? null : loaders.meter.load(meterId);
  }

  @Authorized('catalog:write')
  @Mutation(() => CreateBillableItemResult)
  createBillableItem(
    @Arg('input', () => CreateBillableItemInput) input: CreateBillableItemInput,
    @Ctx() { operations }: CatalogContext,
  ): Promise<unknown> {
    const { key, kind, meterId = null, sacCode, description } = input;
    return operations.createBillableItem({ key, kind, meterId, sacCode, description });
  }
}
