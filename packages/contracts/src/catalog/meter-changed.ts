import type { MeterFilter } from '@otpless/metering/filter';
import { aggregations } from '@otpless/metering/meter';
import { parseFilter } from '@otpless/metering/parse-filter';
import { z } from 'zod';
import { defineFact } from '../fact';
import { id, read, revision } from '../values';

const payload = z.object({
  meterId: id,
  revision,
  key: z.string(),
  eventName: z.string(),
  /** What must hold of an event for it to be counted; null counts every event of the name. */
  filter: read<MeterFilter>((value) => parseFilter(value)),
  aggregation: z.enum(aggregations),
  valueAttribute: z.string().nullable(),
  groupBy: z.array(z.string()),
  unit: z.string(),
});

export type MeterChanged = z.infer<typeof payload>;

/** What is counted: event name, filter, aggregation, group-by dimensions. Key: meter, revision. */
export const meterChanged = defineFact('catalog', 'meter.changed', payload);
