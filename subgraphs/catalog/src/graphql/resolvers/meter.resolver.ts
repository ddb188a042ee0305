import { Problem } from '@otpless/problem/problem';
import { ConflictType, InvalidInputType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Meter } from '../../domain/meter';
import { parseMeterFilter } from '../../domain/meter-filter';
import type { CatalogContext } from '../context';
import { CreateMeterInput } from '../inputs/metering.input';
import { MeterType } from '../types/meter.type';

const CreateMeterResult = resultUnion(
  'CreateMeterResult',
  () => [MeterType],
  () => [InvalidInputType, ConflictType],
);

@Resolver(() => MeterType)
export class MeterResolver {
  @Authorized('catalog:read')
  @Query(() => [MeterType], { description: 'All meters, by key.' })
  meters(@Ctx() { reads }: CatalogContext): Promise<Meter[]> {
    return reads.meters.all();
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
