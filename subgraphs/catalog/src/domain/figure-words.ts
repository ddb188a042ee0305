import { describePricingCycle } from './pricing-cycle';
import type { PricingCycle } from '@otpless/period/pricing-cycle';

const decimal = /^-?\d+(?:\.(\d+))?$/;

/** A figure as people read it: 12000.5 is 12,000.5. */
export function figure(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Two decimals with as many digits after the point: 0.12 and 0.1 are compared as 0.12 and 0.10. */
export function inLike(one: string, other: string): readonly [string, string] {
  const [first, second] = [decimal.exec(one), decimal.exec(other)];
  if (first === null || second === null) return [one, other];
  const digits = Math.max(first[1]?.length ?? 0, second[1]?.length ?? 0);
  const padded = (text: string, fraction = '') =>
    digits === 0 ? text : `${text.split('.')[0]}.${fraction.padEnd(digits, '0')}`;
  return [padded(one, first[1]), padded(other, second[1])];
}

/** Where the periods of a cycle begin: "with the subscription", "on day LAST". */
export function startWords(cycle: PricingCycle): string {
  const { startKind, startDay, startMonthOffset, interval } = describePricingCycle(cycle);
  if (startKind === 'ANNIVERSARY') return 'with the subscription';
  const day = interval === 'WEEKLY' ? `on weekday ${startDay}` : `on day ${startDay}`;
  return startMonthOffset === null || startMonthOffset === 0 ? day : `${day}, ${startMonthOffset} months after January`;
}

/** FIXED_FEE is read as "fixed fee". */
export function inWords(constant: string): string {
  return constant.toLowerCase().replaceAll('_', ' ');
}
