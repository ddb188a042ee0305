import { eventSchemaChanged } from '@otpless/contracts/catalog/event-schema-changed';
import { Conflict, Problem } from '@otpless/problem/problem';
import type { InvalidInput } from '@otpless/problem/problem';
import { defineEventSchema as decide, type EventSchema, type EventSchemaDefinition } from '../domain/event-schema';
import { type Meter, meterProblems } from '../domain/meter';
import type { CatalogPorts } from './ports';
import { sayEventSchema } from './say-event-schema';

/** Declares what an event name may carry. A version that a meter could no longer count by is refused. */
export function defineEventSchema(
  { transact, now }: CatalogPorts,
  definition: EventSchemaDefinition,
): Promise<EventSchema | InvalidInput | Conflict> {
  return transact(async ({ eventSchemas, meters, outbox }) => {
    const current = await eventSchemas.latestForUpdate(definition.eventName);
    const defined = decide(current, definition);
    if (defined instanceof Problem || defined === current) return defined;
    const conflict = brokenMeters(await meters.ofEvent(defined.eventName), defined);
    if (conflict !== null) return conflict;
    await eventSchemas.add(defined, now());
    await outbox.append(eventSchemaChanged, sayEventSchema(defined));
    return defined;
  });
}

function brokenMeters(meters: readonly Meter[], schema: EventSchema): Conflict | null {
  const broken = meters.flatMap((meter) =>
    meterProblems(meter, schema).map(({ path, message }) => `meter ${meter.key}, ${path}: ${message}`),
  );
  return broken.length === 0 ? null : new Conflict(`Meters count by the present schema. ${broken.join('; ')}`);
}
