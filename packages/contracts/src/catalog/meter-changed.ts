import { z } from 'zod';
import { defineFact } from '../fact';
import { id, revision } from '../values';

export const aggregation = z.enum(['COUNT', 'SUM', 'MAX', 'LATEST', 'UNIQUE_COUNT', 'AVERAGE']);
export type Aggregation = z.infer<typeof aggregation>;

const payload = z.object({
  meterId: id,
  revision,
  key: z.string(),
  eventName: z.string(),
  /** Dimension values an event must have to be counted; null counts every event of the name. */
  filter: z.record(z.string(), z.array(z.string())).nullable(),
  aggregation,
  valueAttribute: z.string().nullable(),
  groupBy: z.array(z.string()),
  unit: z.string(),
});

export type MeterChanged = z.infer<typeof payload>;

/** What is counted: event name, filter, aggregation, group-by dimensions. Key: meter, revision. */
export const meterChanged = defineFact('catalog', 'meter.changed', payload);
