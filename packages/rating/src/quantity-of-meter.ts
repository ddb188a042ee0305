import { Quantity } from '@otpless/money/quantity';
import type { ContractToRate } from './contract-to-rate';
import type { MeterTotal } from './rate';

/** Everything the meter counted, of whatever dimension values: what it says of all together, else the sum. */
export function quantityOfMeter(
  meterId: string,
  { usage, overall }: Pick<ContractToRate, 'usage' | 'overall'>,
): Quantity {
  const said = overall?.[meterId];
  return said === undefined
    ? Quantity.sum(ofMeter(meterId, usage).map(({ quantity }) => Quantity.of(quantity)))
    : Quantity.of(said);
}

/** What the meter counted, by dimension values. */
export function ofMeter(meterId: string, totals: readonly MeterTotal[]): MeterTotal[] {
  return totals.filter((total) => total.meterId === meterId);
}
