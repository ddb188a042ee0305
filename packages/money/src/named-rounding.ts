import BigNumber from 'bignumber.js';
import { Decimal } from './decimal';

/** Roundings a person may choose by name. UP is away from zero, DOWN towards it. */
export const roundings = ['HALF_UP', 'HALF_EVEN', 'UP', 'DOWN', 'CEILING', 'FLOOR'] as const;
export type Rounding = (typeof roundings)[number];

const modes: Record<Rounding, BigNumber.RoundingMode> = {
  HALF_UP: BigNumber.ROUND_HALF_UP,
  HALF_EVEN: BigNumber.ROUND_HALF_EVEN,
  UP: BigNumber.ROUND_UP,
  DOWN: BigNumber.ROUND_DOWN,
  CEILING: BigNumber.ROUND_CEIL,
  FLOOR: BigNumber.ROUND_FLOOR,
};

/** The value at so many decimals, by the named rounding. */
export function roundedBy(value: BigNumber, decimals: number, rounding: Rounding): BigNumber {
  return value.decimalPlaces(decimals, modes[rounding]);
}

/**
 * The quotient, rounded in one step by the named rounding: a quotient cut first and rounded after could tip over at a tie.
 * A divisor of zero is a defect and throws.
 */
export function quotientBy(dividend: BigNumber, divisor: BigNumber, decimals: number, rounding: Rounding): BigNumber {
  if (divisor.isZero()) throw new RangeError('cannot divide by zero');
  const Divider = dividers.get(rounding)?.get(decimals) ?? dividerTo(decimals, rounding);
  return new Decimal(new Divider(dividend).dividedBy(divisor));
}

/** Making a divider costs more than many divisions, so each is made once. */
const dividers = new Map<Rounding, Map<number, typeof BigNumber>>();

function dividerTo(decimals: number, rounding: Rounding): typeof BigNumber {
  const Divider = BigNumber.clone({ DECIMAL_PLACES: decimals, ROUNDING_MODE: modes[rounding] });
  dividers.set(rounding, (dividers.get(rounding) ?? new Map<number, typeof BigNumber>()).set(decimals, Divider));
  return Divider;
}
