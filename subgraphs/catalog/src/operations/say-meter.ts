import type { MeterChanged } from '@otpless/contracts/catalog/meter-changed';
import type { Meter } from '../domain/meter';

/** The fact of a meter, as it now is. */
export function sayMeter({ id, createdAt: _, filter, groupBy, ...meter }: Meter): MeterChanged {
  return {
    ...meter,
    meterId: id,
    filter:
      filter === null ? null : Object.fromEntries(Object.entries(filter).map(([name, values]) => [name, [...values]])),
    groupBy: [...groupBy],
  };
}
