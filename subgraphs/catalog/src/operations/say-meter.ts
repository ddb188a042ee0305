import type { MeterChanged } from '@otpless/contracts/catalog/meter-changed';
import type { Meter } from '../domain/meter';

/** The fact of a meter, as it now is. */
export function sayMeter(meter: Meter): MeterChanged {
  const { id, version, key, eventName, filter, aggregation, valueAttribute, groupBy, unit } = meter;
  return {
    meterId: id,
    revision: version,
    key,
    eventName,
    filter,
    aggregation,
    valueAttribute,
    groupBy: [...groupBy],
    unit,
  };
}
