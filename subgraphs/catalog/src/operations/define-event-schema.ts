import { eventSchemaChanged } from '@otpless/contracts/catalog/event-schema-changed';
import { type Conflict, type InvalidInput, Problem } from '@otpless/problem/problem';
import {
  defineEventSchema as decide,
  type EventSchema,
  type EventSchemaDefinition,
  staleSchema,
} from '../domain/event-schema';
import { type EventSchemaInUse, schemaInUse } from '../domain/event-schema-in-use';
import type { CatalogPorts } from './ports';
import { sayEventSchema } from './say-event-schema';

export interface DefineEventSchemaRequest {
  readonly definition: EventSchemaDefinition;
  /** The version the editor saw, 0 where it saw none; null where whoever defines it last is right. */
  readonly expectedVersion: number | null;
}

/** Declares what an event name may carry. A version that a meter could no longer count by is refused. */
export function defineEventSchema(
  { transact, now }: CatalogPorts,
  { definition, expectedVersion }: DefineEventSchemaRequest,
): Promise<EventSchema | InvalidInput | Conflict | EventSchemaInUse> {
  return transact(async ({ eventSchemas, meters, outbox }) => {
    const current = await eventSchemas.latestForUpdate(definition.eventName);
    const stale =
      expectedVersion === null ? null : staleSchema(await eventSchemas.versions(definition.eventName), expectedVersion);
    if (stale !== null) return stale;
    const defined = decide(current, definition);
    if (defined instanceof Problem || defined === current) return defined;
    const inUse = schemaInUse(await meters.ofEvent(defined.eventName), defined);
    if (inUse !== null) return inUse;
    await eventSchemas.add(defined, now());
    await outbox.append(eventSchemaChanged, sayEventSchema(defined));
    return defined;
  });
}
