import { filterText } from '@otpless/metering/filter-text';
import { parseFilter } from '@otpless/metering/parse-filter';
import { Problem } from '@otpless/problem/problem';
import type { Page } from '@otpless/service/graphql/page';
import { ConflictType, InvalidInputType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Meter } from '../../domain/meter';
import type { CatalogContext } from '../context';
import { CreateMeterInput, MetersArguments } from '../inputs/metering.input';
import { keyedPageOf, keyedPageRequest } from '../paging';
import { MeterConnection, MeterType } from '../types/meter.type';

const CreateMeterResult = resultUnion(
  'CreateMeterResult',
  () => [MeterType],
  () => [InvalidInputType, ConflictType],
);

@Resolver(() => MeterType)
export class MeterResolver {
  @Authorized('catalog:read')
  @Query(() => MeterConnection, { description: 'By key; search looks into key and unit.' })
  async meters(
    @Args(() => MetersArguments) args: MetersArguments,
    @Ctx() { reads }: CatalogContext,
  ): Promise<Page<Meter>> {
    const meters = await reads.meters.page({ ...keyedPageRequest(args), eventName: args.eventName ?? null });
    return keyedPageOf(meters, args, ({ key }) => key);
  }

  @Authorized('catalog:read')
  @Query(() => MeterType, { nullable: true })
  meter(@Arg('id', () => ID) id: string, @Ctx() { loaders }: CatalogContext): Promise<Meter | null> {
    return loaders.meter.load(id);
  }

  @FieldResolver(() => String, { description: 'The filter as people read it.' })
  filterText(@Root() { filter }: Meter): string {
    return filterText(filter);
  }

  @Authorized('catalog:write')
  @Mutation(() => CreateMeterResult)
  async createMeter(
    @Arg('input', () => CreateMeterInput) input: CreateMeterInput,
    @Ctx() { operations }: CatalogContext,
  ): Promise<unknown> {
    const filter = parseFilter(input.filter);
    if (filter instanceof Problem) return filter;
    const { key, eventName, aggregation, valueAttribute = null, groupBy, unit } = input;
    return operations.createMeter({ key, eventName, filter, aggregation, valueAttribute, groupBy, unit });
  }
}
