import { Problem } from '@otpless/problem/problem';
import BigNumber from 'bignumber.js';

/**
 * The arithmetic of this package: a private copy of BigNumber, so that nobody's global configuration reaches it and
 * ours reaches nobody. Sums and products are exact; a division that does not end is cut at 60 decimals, far beyond
 * the 12 that are ever kept. Exact quotients are rounded by `quotientHalfUp`, not by this.
 */
export const Decimal = BigNumber.clone({
  DECIMAL_PLACES: 60,
  ROUNDING_MODE: BigNumber.ROUND_HALF_UP,
  EXPONENTIAL_AT: 1e9,
  RANGE: 1e9,
});

/** A decimal as it is given: a plain decimal string, or an exact number. Never a JavaScript number. */
export type DecimalInput = string | BigNumber;

/** How many digits may stand on either side of the point. */
export interface DecimalLimits {
  readonly integerDigits: number;
  readonly fractionDigits: number;
}

/** What `numeric(38,12)` can hold. */
export const storedDecimal: DecimalLimits = { integerDigits: 26, fractionDigits: 12 };

const plainDecimal = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** The text is not a plain decimal, or has more digits than are kept. */
export class NotADecimal extends Problem {
  readonly typeName = 'NotADecimal';

  constructor(
    readonly text: string,
    reason: string,
  ) {
    super(`"${text.slice(0, 60)}" is not a decimal: ${reason}`);
  }
}

/** Reads a plain decimal: optional sign, digits, optional fraction; no exponent, no blanks, within the limits. */
export function parseDecimal(text: string, limits: DecimalLimits = storedDecimal): BigNumber | NotADecimal {
  const match = plainDecimal.exec(text);
  if (match === null) return new NotADecimal(text, 'write digits with an optional sign and fraction, as in -12.50');
  const [integer, fraction = ''] = match.slice(2) as [string, string?];
  if (integer.replace(/^0+(?=\d)/, '').length > limits.integerDigits)
    return new NotADecimal(text, `at most ${limits.integerDigits} digits may stand before the point`);
  if (fraction.length > limits.fractionDigits)
    return new NotADecimal(text, `at most ${limits.fractionDigits} digits may stand after the point`);
  return exact(text);
}

/** The exact value of a trusted decimal of any length; anything else is a defect and throws. */
export function exact(value: DecimalInput): BigNumber {
  if (typeof value === 'string') {
    if (!plainDecimal.test(value)) throw new TypeError(`"${value.slice(0, 60)}" is not a plain decimal`);
    return withoutNegativeZero(new Decimal(value));
  }
  if (!BigNumber.isBigNumber(value)) throw new TypeError(`${typeof value} is not an exact decimal: give a string`);
  if (!value.isFinite()) throw new RangeError(`${value.toString()} is not an amount`);
  // A number of ours is taken as it is: nothing changes a BigNumber.
  return withoutNegativeZero(value instanceof Decimal ? value : new Decimal(value));
}

/** The value as a plain string: no exponent, no trailing zeros. */
export function plain(value: BigNumber): string {
  return withoutNegativeZero(value).toFixed();
}

/** Nothing has no sign: minus zero would show as "-0.00". */
export function withoutNegativeZero(value: BigNumber): BigNumber {
  return value.isZero() ? new Decimal(0) : value;
}
