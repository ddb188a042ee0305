import type BigNumber from 'bignumber.js';
import { type DecimalInput, exact, NotADecimal, parseDecimal, plain, withoutNegativeZero } from './decimal';

/** An exact count or measure of use, fractional if the meter says so. Never a JavaScript number. */
export class Quantity {
  static readonly zero = new Quantity(exact('0'));

  private constructor(readonly value: BigNumber) {
    Object.freeze(this);
  }

  /** A quantity from a trusted decimal. */
  static of(value: DecimalInput | Quantity): Quantity {
    return value instanceof Quantity ? value : new Quantity(exact(value));
  }

  /** Reads a quantity that came from outside, within the digits that can be stored. */
  static parse(text: string): Quantity | NotADecimal {
    const value = parseDecimal(text);
    return value instanceof NotADecimal ? value : new Quantity(value);
  }

  static min(first: Quantity, ...others: readonly Quantity[]): Quantity {
    return others.reduce((least, quantity) => (quantity.compare(least) < 0 ? quantity : least), first);
  }

  static max(first: Quantity, ...others: readonly Quantity[]): Quantity {
    return others.reduce((most, quantity) => (quantity.compare(most) > 0 ? quantity : most), first);
  }

  static sum(quantities: Iterable<Quantity>): Quantity {
    let total = Quantity.zero;
    for (const quantity of quantities) total = total.plus(quantity);
    return total;
  }

  plus(other: Quantity): Quantity {
    return new Quantity(withoutNegativeZero(this.value.plus(other.value)));
  }

  minus(other: Quantity): Quantity {
    return new Quantity(withoutNegativeZero(this.value.minus(other.value)));
  }

  negated(): Quantity {
    return new Quantity(withoutNegativeZero(this.value.negated()));
  }

  isZero(): boolean {
    return this.value.isZero();
  }

  isPositive(): boolean {
    return this.value.isGreaterThan(0);
  }

  isNegative(): boolean {
    return this.value.isLessThan(0);
  }

  /** Negative when this is less, zero when equal, positive when more. */
  compare(other: Quantity): number {
    return this.value.comparedTo(other.value) ?? NaN;
  }

  equals(other: Quantity): boolean {
    return this.value.isEqualTo(other.value);
  }

  /** How many packages of this size hold the quantity; a begun package counts whole. */
  packagesOf(size: Quantity): Quantity {
    if (!size.isPositive()) throw new RangeError('a package holds more than nothing');
    const whole = this.value.dividedToIntegerBy(size.value);
    return new Quantity(withoutNegativeZero(whole.times(size.value).isLessThan(this.value) ? whole.plus(1) : whole));
  }

  /** The exact quantity as a plain decimal: no exponent, no trailing zeros. */
  toFixed(): string {
    return plain(this.value);
  }

  toString(): string {
    return this.toFixed();
  }

  toJSON(): string {
    return this.toFixed();
  }
}
