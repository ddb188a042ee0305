import type BigNumber from 'bignumber.js';
import { quotientBy, roundedBy } from './named-rounding';

/** The decimals a charge, an accrual and a ledger entry are kept at. */
export const SCALE_12 = 12;

/** Rounds half-up, that is away from zero: 0.005 → 0.01 and −0.005 → −0.01 at two decimals. */
export function roundHalfUp(value: BigNumber, decimals: number): BigNumber {
  return roundedBy(value, decimals, 'HALF_UP');
}

/** The quotient, rounded half-up in one step. A divisor of zero is a defect and throws. */
export function quotientHalfUp(dividend: BigNumber, divisor: BigNumber, decimals: number): BigNumber {
  return quotientBy(dividend, divisor, decimals, 'HALF_UP');
}
