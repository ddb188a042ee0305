import { meterChanged } from '@otpless/contracts/catalog/meter-changed';
import { Conflict, type InvalidInput, Problem } from '@otpless/problem/problem';
import type { Editor } from '../domain/edit';
import { createMeter as decide, type Meter, type MeterDefinition } from '../domain/meter';
import { editOf, happened } from './edit-draft';
import type { CatalogPorts } from './ports';
import { sayMeter } from './say-meter';

export interface CreateMeterRequest {
  readonly definition: MeterDefinition;
  readonly by: Editor;
}

/** Creates a meter; usage counts by it from its fact on, and what is stored already. */
export function createMeter(
  { transact, now, newId }: CatalogPorts,
  { definition, by }: CreateMeterRequest,
): Promise<Meter | InvalidInput | Conflict> {
  return transact(async ({ eventSchemas, meters, edits, outbox }) => {
    // Held, so that no schema version takes away what this meter is about to count by.
    const schema = await eventSchemas.latestForUpdate(definition.eventName);
    const meter = decide(definition, schema, { id: newId('met'), createdAt: now() });
    if (meter instanceof Problem) return meter;
    if (!(await meters.add(meter))) return new Conflict(`There is a meter ${meter.key} already: choose another key.`);
    await edits.add(editOf(meter, 'CREATED', happened('key', null, meter.key, 'created'), by, meter.createdAt));
    await outbox.append(meterChanged, sayMeter(meter));
    return meter;
  });
}
