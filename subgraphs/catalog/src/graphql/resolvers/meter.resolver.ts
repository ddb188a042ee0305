import { filterText } from '@otpless/metering/filter-text';
import { parseFilter } from '@otpless/metering/parse-filter';
import { Problem } from '@otpless/problem/problem';
import type { Page } from '@otpless/service/graphql/page';
import { ConflictType, InvalidInputType, NotFoundType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Meter } from '../../domain/meter';
import { catalogEdit, given } from '../catalog-edit';
import type { CatalogContext } from '../context';
import { editor } from '../edited-by';
import { ArchiveMeterInput, UpdateMeterInput } from '../inputs/catalog-edit.input';
import { CreateMeterInput, MetersArguments } from '../inputs/metering.input';
import { keyedPageOf, keyedPageRequest } from '../paging';
import { editShown } from '../plan-diff-translation';
import { CatalogEditType } from '../types/edit.type';
import { MeterConnection, MeterType } from '../types/meter.type';
import { StillInUseType } from '../types/refusals.type';

const CreateMeterResult = resultUnion(
  'CreateMeterResult',
  () => [MeterType],
  () => [InvalidInputType, ConflictType],
);

const UpdateMeterResult = resultUnion(
  'UpdateMeterResult',
  () => [MeterType],
  () => [InvalidInputType, NotFoundType, ConflictType],
);

const ArchiveMeterResult = resultUnion(
  'ArchiveMeterResult',
  () => [MeterType],
  () => [NotFoundType, ConflictType, StillInUseType],
);

@Resolver(() => MeterType)
export class MeterResolver {
  @Authorized('catalog:read')
  @Query(() => MeterConnection, { description: 'By key; search looks into key, unit and description.' })
  async meters(
    @Args(() => MetersArguments) args: MetersArguments,
    @Ctx() { reads }: CatalogContext,
  ): Promise<Page<Meter>> {
    const { archived, eventName = null } = args;
    const meters = await reads.meters.page({ ...keyedPageRequest(args), archived, where: { eventName } });
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

  @Authorized('catalog:read')
  @FieldResolver(() => [CatalogEditType], { description: 'Who did what, newest first.' })
  async history(@Root() { id }: Meter, @Ctx() { loaders }: CatalogContext): Promise<unknown> {
    return (await loaders.editsOf.load(id)).map((edit) => editShown(edit));
  }

  @Authorized('catalog:write')
  @Mutation(() => CreateMeterResult)
  async createMeter(
    @Arg('input', () => CreateMeterInput) input: CreateMeterInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    const filter = parseFilter(input.filter);
    if (filter instanceof Problem) return filter;
    const { key, eventName, aggregation, valueAttribute = null, groupBy, unit, description = null } = input;
    const definition = { key, eventName, filter, aggregation, valueAttribute, groupBy, unit, description };
    return operations.createMeter({ definition, by: editor(principal) });
  }

  @Authorized('catalog:write')
  @Mutation(() => UpdateMeterResult, { description: 'How it counts never changes: create another meter for that.' })
  updateMeter(
    @Arg('input', () => UpdateMeterInput) input: UpdateMeterInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    const edit = given({ unit: input.unit ?? undefined, description: input.description });
    return operations.updateMeter({ ...catalogEdit(principal, input), edit });
  }

  @Authorized('catalog:write')
  @Mutation(() => ArchiveMeterResult, { description: 'It goes on counting, and is offered to nothing new.' })
  archiveMeter(
    @Arg('input', () => ArchiveMeterInput) input: ArchiveMeterInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    return operations.archiveMeter(catalogEdit(principal, input));
  }
}
