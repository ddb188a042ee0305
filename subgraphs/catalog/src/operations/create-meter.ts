import { meterChanged } from '@otpless/contracts/catalog/meter-changed';
import { Conflict, type InvalidInput, Problem } from '@otpless/problem/problem';
import { createMeter as decide, type Meter, type MeterDefinition } from '../domain/meter';
import type { CatalogPorts } from './ports';
import { sayMeter } from './say-meter';

/** Creates a meter; usage counts by it from its fact on. */
export function createMeter(
  { transact, now, newId }: CatalogPorts,
  definition: MeterDefinition,
): Promise<Meter | InvalidInput | Conflict> {
  return transact(async ({ eventSchemas, meters, outbox }) => {
    // Held, so that no schema version takes away what this meter is about to count by.
    const schema = await eventSchemas.latestForUpdate(definition.eventName);
    const meter = decide(definition, schema, { id: newId('met'), createdAt: now() });
    if (meter instanceof Problem) return meter;
    if (!(await meters.add(meter))) return new Conflict(`There is a meter ${meter.key} already: choose another key.`);
    await outbox.append(meterChanged, sayMeter(meter));
    return meter;
  });
}
