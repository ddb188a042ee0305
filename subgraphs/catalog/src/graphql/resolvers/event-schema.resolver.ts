import { Problem } from '@otpless/problem/problem';
import { expressionText } from '@otpless/metering/expression-text';
import type { ComputedAttribute } from '@otpless/metering/event-schema';
import type { Page } from '@otpless/service/graphql/page';
import { ConflictType, InvalidInputType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type EventSchema, type EventSchemaVersion, schemaChanges } from '../../domain/event-schema';
import type { Meter } from '../../domain/meter';
import { parseComputed } from '../../domain/parse-event-schema';
import type { CatalogContext } from '../context';
import { DefineEventSchemaInput, EventSchemasArguments } from '../inputs/metering.input';
import { keyedPageOf, keyedPageRequest } from '../paging';
import {
  ComputedAttributeType,
  EventSchemaConnection,
  EventSchemaInUseType,
  EventSchemaType,
  EventSchemaVersionType,
} from '../types/event-schema.type';
import { MeterType } from '../types/meter.type';

const DefineEventSchemaResult = resultUnion(
  'DefineEventSchemaResult',
  () => [EventSchemaType],
  () => [InvalidInputType, ConflictType, EventSchemaInUseType],
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

  @Authorized('catalog:read')
  @Query(() => EventSchemaType, { nullable: true })
  eventSchema(
    @Arg('eventName', () => String) eventName: string,
    @Ctx() { reads }: CatalogContext,
  ): Promise<EventSchema | null> {
    return reads.eventSchemas.latest(eventName);
  }

  @FieldResolver(() => [EventSchemaVersionType], { description: 'Newest first, with what each changed.' })
  async versions(@Root() { eventName }: EventSchema, @Ctx() { reads }: CatalogContext) {
    const versions: readonly EventSchemaVersion[] = await reads.eventSchemas.versions(eventName);
    return versions.map((version, index) => ({
      ...version,
      changes: schemaChanges(versions[index + 1] ?? null, version),
    }));
  }

  @FieldResolver(() => [MeterType], { description: 'The meters that count events of this name, by key.' })
  meters(@Root() { eventName }: EventSchema, @Ctx() { reads }: CatalogContext): Promise<Meter[]> {
    return reads.meters.ofEvent(eventName);
  }

  @Authorized('catalog:write')
  @Mutation(() => DefineEventSchemaResult, { description: 'A change makes the next version; nothing new, none.' })
  async defineEventSchema(
    @Arg('input', () => DefineEventSchemaInput) input: DefineEventSchemaInput,
    @Ctx() { operations }: CatalogContext,
  ): Promise<unknown> {
    const computed = parseComputed(input.computed);
    if (computed instanceof Problem) return computed;
    return operations.defineEventSchema({
      definition: {
        eventName: input.eventName,
        attributes: input.attributes.map(({ name, type, required }) => ({ name, type, required })),
        dimensions: input.dimensions.map(({ name, required, personal, allowedValues = null }) => ({
          name,
          required,
          personal,
          allowedValues,
        })),
        computed,
      },
      expectedVersion: input.expectedVersion ?? null,
    });
  }
}

@Resolver(() => ComputedAttributeType)
export class ComputedAttributeResolver {
  @FieldResolver(() => String, { description: 'The expression as people read it.' })
  text(@Root() { expression }: ComputedAttribute): string {
    return expressionText(expression);
  }
}
