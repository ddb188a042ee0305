import type { MeterFilter } from '@otpless/metering/filter';
import type { Meter } from '../domain/meter';

export interface MeterRow {
  readonly id: string;
  readonly key: string;
  readonly event_name: string;
  readonly filter: MeterFilter;
  readonly aggregation: Meter['aggregation'];
  readonly value_attribute: string | null;
  readonly group_by: string[];
  readonly unit: string;
}

export const meterColumns = 'id, key, event_name, filter, aggregation, value_attribute, group_by, unit';

export function meterOf(row: MeterRow): Meter {
  return {
    id: row.id,
    key: row.key,
    eventName: row.event_name,
    filter: row.filter,
    aggregation: row.aggregation,
    valueAttribute: row.value_attribute,
    groupBy: row.group_by,
    unit: row.unit,
  };
}
