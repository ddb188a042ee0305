import BigNumber from 'bignumber.js';
import { Decimal } from './decimal';

/** The decimals a charge, an accrual and a ledger entry are kept at. */
export const SCALE_12 = 12;

/** Rounds half-up, that is away from zero: 0.005 → 0.01 and −0.005 → −0.01 at two decimals. */
export function roundHalfUp(value: BigNumber, decimals: number): BigNumber {
  return value.decimalPlaces(decimals, BigNumber.ROUND_HALF_UP);
}

const dividers = new Map<number, typeof BigNumber>();

/** The quotient, rounded half-up in one step: a quotient cut first and rounded after could tip over at a tie. */
export function quotientHalfUp(dividend: BigNumber, divisor: BigNumber, decimals: number): BigNumber {
  if (divisor.isZero()) throw new RangeError('cannot divide by zero');
  const Divider = dividers.get(decimals) ?? dividerTo(decimals);
  return new Decimal(new Divider(dividend).dividedBy(divisor));
}

function dividerTo(decimals: number): typeof BigNumber {
  const Divider = BigNumber.clone({ DECIMAL_PLACES: decimals, ROUNDING_MODE: BigNumber.ROUND_HALF_UP });
  dividers.set(decimals, Divider);
  return Divider;
}
