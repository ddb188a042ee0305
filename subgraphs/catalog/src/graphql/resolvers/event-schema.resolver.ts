import type { Page } from '@otpless/service/graphql/page';
import { ConflictType, InvalidInputType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Args, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { EventSchema } from '../../domain/event-schema';
import type { CatalogContext } from '../context';
import { DefineEventSchemaInput, EventSchemasArguments } from '../inputs/metering.input';
import { keyedPageOf, keyedPageRequest } from '../paging';
import { EventSchemaConnection, EventSchemaType } from '../types/event-schema.type';

const DefineEventSchemaResult = resultUnion(
  'DefineEventSchemaResult',
  () => [EventSchemaType],
  () => [InvalidInputType, ConflictType],
);

@Resolver(() => EventSchemaType)
export class EventSchemaResolver {
  @Authorized('catalog:read')
  @Query(() => EventSchemaConnection, { description: 'The latest version of each, by event name.' })
  async eventSchemas(
    @Args(() => EventSchemasArguments) args: EventSchemasArguments,
    @Ctx() { reads }: CatalogContext,
  ): Promise<Page<EventSchema>> {
    return keyedPageOf(await reads.eventSchemas.page(keyedPageRequest(args)), args, ({ eventName }) => eventName);
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
