import type BigNumber from 'bignumber.js';
import { type Currency, isCurrency, minorUnitOf, NotACurrency } from './currency';
import { Decimal, type DecimalInput, exact, NotADecimal, parseDecimal, plain, withoutNegativeZero } from './decimal';
import { Quantity } from './quantity';
import { quotientHalfUp, roundHalfUp, SCALE_12 } from './rounding';

/** Money as it travels: a plain decimal and a currency code. */
export interface MoneyJson {
  readonly amount: string;
  readonly currency: string;
}

/** A share of a whole, exactly: 17 of 31 days. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * An exact amount in one currency. Arithmetic never rounds; rounding happens where it is named. Mixing currencies or
 * letting a JavaScript number in is a defect and throws; what comes from outside is read with `Money.parse`.
 */
export class Money {
  private constructor(
    readonly amount: BigNumber,
    readonly currency: Currency,
  ) {
    Object.freeze(this);
  }

  /** Money from a trusted amount. */
  static of(amount: DecimalInput, currency: string): Money {
    if (!isCurrency(currency)) throw new TypeError(new NotACurrency(String(currency)).message);
    return new Money(exact(amount), currency);
  }

  /** No money, of which rating asks so often that each currency has one. */
  static zero(currency: string): Money {
    const zero = zeros.get(currency) ?? Money.of('0', currency);
    zeros.set(currency, zero);
    return zero;
  }

  /** Reads money that came from outside, within the digits that can be stored. */
  static parse(amount: string, currency: string): Money | NotADecimal | NotACurrency {
    if (!isCurrency(currency)) return new NotACurrency(currency);
    const value = parseDecimal(amount);
    return value instanceof NotADecimal ? value : new Money(value, currency);
  }

  static fromJSON({ amount, currency }: MoneyJson): Money {
    return Money.of(amount, currency);
  }

  static min(first: Money, ...others: readonly Money[]): Money {
    return others.reduce((least, money) => (money.compare(least) < 0 ? money : least), first);
  }

  static max(first: Money, ...others: readonly Money[]): Money {
    return others.reduce((most, money) => (money.compare(most) > 0 ? money : most), first);
  }

  /** The sum; the currency says what nothing at all adds up to. */
  static sum(amounts: Iterable<Money>, currency: string): Money {
    let total = Money.zero(currency);
    for (const money of amounts) total = total.plus(money);
    return total;
  }

  plus(other: Money): Money {
    return this.with(this.amount.plus(this.sameCurrency(other)));
  }

  minus(other: Money): Money {
    return this.with(this.amount.minus(this.sameCurrency(other)));
  }

  times(factor: DecimalInput | Quantity): Money {
    return this.with(this.amount.times(factor instanceof Quantity ? factor.value : exact(factor)));
  }

  /** The exact share, rounded half-up to 12 decimals in one step. */
  shareAtScale12({ numerator, denominator }: Fraction): Money {
    return this.with(quotientHalfUp(this.amount.times(numerator), new Decimal(denominator), SCALE_12));
  }

  negated(): Money {
    return this.with(this.amount.negated());
  }

  absolute(): Money {
    return this.with(this.amount.abs());
  }

  isZero(): boolean {
    return this.amount.isZero();
  }

  isPositive(): boolean {
    return this.amount.isGreaterThan(0);
  }

  isNegative(): boolean {
    return this.amount.isLessThan(0);
  }

  /** Negative when this is less, zero when equal, positive when more. */
  compare(other: Money): number {
    return this.amount.comparedTo(this.sameCurrency(other)) ?? NaN;
  }

  /** Whether both are the same amount of the same currency; money of another currency is simply not equal. */
  equals(other: Money): boolean {
    return this.currency === other.currency && this.amount.isEqualTo(other.amount);
  }

  /** Half-up, away from zero, to the currency's minor unit: what an invoice line or a tax head is kept at. */
  roundedToMinorUnit(): Money {
    return this.with(roundHalfUp(this.amount, minorUnitOf(this.currency)));
  }

  /** Half-up, away from zero, to 12 decimals: what a charge, an accrual and a ledger entry are kept at. */
  roundedToScale12(): Money {
    return this.with(roundHalfUp(this.amount, SCALE_12));
  }

  /** The exact amount as a plain decimal: no exponent, no trailing zeros. */
  toFixed(): string {
    return plain(this.amount);
  }

  /** The amount as people write it: half-up to the minor unit, with all of its decimals ("12.50", "1200" yen). */
  toMinorFixed(): string {
    return this.roundedToMinorUnit().amount.toFixed(minorUnitOf(this.currency));
  }

  toString(): string {
    return `${this.currency} ${this.toFixed()}`;
  }

  toJSON(): MoneyJson {
    return { amount: this.toFixed(), currency: this.currency };
  }

  private with(amount: BigNumber): Money {
    return new Money(withoutNegativeZero(amount), this.currency);
  }

  private sameCurrency(other: Money): BigNumber {
    if (!(other instanceof Money)) throw new TypeError('only money can be reckoned with money');
    if (other.currency !== this.currency)
      throw new TypeError(`${this.currency} and ${other.currency} cannot be reckoned together`);
    return other.amount;
  }
}

const zeros = new Map<string, Money>();
