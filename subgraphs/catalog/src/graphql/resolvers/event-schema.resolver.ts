import { ConflictType, InvalidInputType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { EventSchema } from '../../domain/event-schema';
import type { CatalogContext } from '../context';
import { DefineEventSchemaInput } from '../inputs/metering.input';
import { EventSchemaType } from '../types/event-schema.type';

const DefineEventSchemaResult = resultUnion(
  'DefineEventSchemaResult',
  () => [EventSchemaType],
  () => [InvalidInputType, ConflictType],
);

@Resolver(() => EventSchemaType)
export class EventSchemaResolver {
  @Authorized('catalog:read')
  @Query(() => [EventSchemaType], { description: 'The latest version of each, by event name.' })
  eventSchemas(@Ctx() { reads }: CatalogContext): Promise<EventSchema[]> {
    return reads.eventSchemas.all();
  }

  @Authorized('catalog:write')
  @Mutation(() => DefineEventSchemaResult, { description: 'A change makes the next version; nothing new, none.' })
  defineEventSchema(
    @Arg('input', () => DefineEventSchemaInput) { eventName, attributes, dimensions }: DefineEventSchemaInput,
    @Ctx() { operations }: CatalogContext,
  ): Promise<unknown> {
    return operations.defineEventSchema({
      eventName,
      attributes: attributes.map(({ name, required }) => ({ name, required })),
      dimensions: dimensions.map(({ name, required, personal }) => ({ name, required, personal })),
    });
  }
}
