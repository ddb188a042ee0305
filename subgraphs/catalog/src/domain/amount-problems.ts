import { NotADecimal, parseDecimal } from '@otpless/money/decimal';
import type { FieldProblem } from '@otpless/problem/problem';
import { repeated } from './naming';
import type { CurrencyAmount } from './rate-card';

/** What keeps a text from being a decimal of at least, or more than, nothing. */
export function decimalProblems(path: string, text: string, least: 'NOTHING' | 'MORE_THAN_NOTHING'): FieldProblem[] {
  const value = parseDecimal(text);
  if (value instanceof NotADecimal) return [{ path, message: value.message }];
  if (value.isNegative()) return [{ path, message: `${text} is below zero: write what it is, without a sign` }];
  if (value.isZero() && least === 'MORE_THAN_NOTHING') return [{ path, message: 'it must be more than nothing' }];
  return [];
}

/** What is wrong with amounts of money, each in a currency of its own that the version is offered in. */
export function amountProblems(
  path: string,
  amounts: readonly CurrencyAmount[],
  currencies: readonly string[],
  least: 'NOTHING' | 'MORE_THAN_NOTHING',
): FieldProblem[] {
  return [
    ...amounts.flatMap(({ amount }, index) => decimalProblems(`${path}.${index}.amount`, amount, least)),
    ...currencyProblems(
      path,
      amounts.map(({ currency }) => currency),
      currencies,
    ),
  ];
}

/** What is wrong with the currencies that rates or amounts are given in. */
export function currencyProblems(path: string, given: readonly string[], offered: readonly string[]): FieldProblem[] {
  return [
    ...given.flatMap((currency, index) =>
      offered.includes(currency)
        ? []
        : [{ path: `${path}.${index}.currency`, message: `this version is offered in ${offered.join(', ')}` }],
    ),
    ...repeated(given).map((index) => ({
      path: `${path}.${index}.currency`,
      message: `${given[index]} stands here twice: put all of it in one place`,
    })),
  ];
}

/** A whole number within bounds that make sense. */
export function wholeProblems(path: string, value: number, least: number, most: number, noun: string): FieldProblem[] {
  return Number.isInteger(value) && value >= least && value <= most
    ? []
    : [{ path, message: `${noun} is a whole number from ${least} to ${most}` }];
}
