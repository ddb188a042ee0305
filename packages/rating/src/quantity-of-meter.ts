import { Quantity } from '@otpless/money/quantity';
import type { MeterTotal } from './rate';

/** Everything the meter counted, of whatever dimension values. */
export function quantityOfMeter(meterId: string, totals: readonly MeterTotal[]): Quantity {
  return Quantity.sum(ofMeter(meterId, totals).map(({ quantity }) => Quantity.of(quantity)));
}

/** What the meter counted, by dimension values. */
export function ofMeter(meterId: string, totals: readonly MeterTotal[]): MeterTotal[] {
  return totals.filter((total) => total.meterId === meterId);
}
