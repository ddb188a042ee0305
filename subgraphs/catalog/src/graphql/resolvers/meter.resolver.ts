import { Problem } from '@otpless/problem/problem';
import type { Page } from '@otpless/service/graphql/page';
import { ConflictType, InvalidInputType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Args, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Meter } from '../../domain/meter';
import { parseMeterFilter } from '../../domain/meter-filter';
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

  @Authorized('catalog:write')
  @Mutation(() => CreateMeterResult)
  async createMeter(
    @Arg('input', () => CreateMeterInput) input: CreateMeterInput,
    @Ctx() { operations }: CatalogContext,
  ): Promise<unknown> {
    const filter = parseMeterFilter(input.filter);
    if (filter instanceof Problem) return filter;
    const { key, eventName, aggregation, valueAttribute = null, groupBy, unit } = input;
    return operations.createMeter({ key, eventName, filter, aggregation, valueAttribute, groupBy, unit });
  }
}
