import { Counter, type MeterRule } from '@otpless/metering/meter';

export type { Aggregation } from '@otpless/metering/meter';

/** What is counted: event name, filter, aggregation, group-by dimensions. */
export interface Meter extends MeterRule {
  readonly id: string;
  readonly key: string;
  readonly unit: string;
}

/** A meter made ready once, to count many events. */
export interface ReadyMeter {
  readonly meter: Meter;
  readonly counter: Counter;
}

export function ready(meter: Meter): ReadyMeter {
  return { meter, counter: new Counter(meter) };
}
