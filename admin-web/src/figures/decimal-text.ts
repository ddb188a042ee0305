// Amounts arrive as decimal strings and leave as text. They are never turned into JavaScript numbers: Intl formats
// decimal strings digit by digit, so that ₹99,99,99,99,999.000000000001 stays what it is.

type DecimalString = Intl.StringNumericLiteral;

const localeOf = (currency: string) => (currency === 'INR' ? 'en-IN' : 'en-US');
const withMinusSign = (text: string) => text.replace('-', '\u2212');

/** An amount to the currency's minor unit, grouped as its readers group it: ₹1,23,45,678.90. */
export function moneyText(amount: string, currency: string): string {
  return withMinusSign(
    new Intl.NumberFormat(localeOf(currency), { style: 'currency', currency }).format(amount as DecimalString),
  );
}

/** An amount with every digit it has, and at least those of the minor unit: unit rates and live balances. */
export function exactMoneyText(amount: string, currency: string): string {
  return withMinusSign(
    new Intl.NumberFormat(localeOf(currency), { style: 'currency', currency, maximumFractionDigits: 12 }).format(
      amount as DecimalString,
    ),
  );
}

/** A quantity with thousands grouped and every digit it has. */
export function quantityText(quantity: string): string {
  return withMinusSign(new Intl.NumberFormat('en-IN', { maximumFractionDigits: 12 }).format(quantity as DecimalString));
}

/** Whether a decimal string is below zero; minus zero is not. */
export function isNegative(amount: string): boolean {
  return amount.startsWith('-') && /[1-9]/.test(amount);
}

/** Whether a decimal string is zero, however many digits say so. */
export function isZero(amount: string): boolean {
  return !/[1-9]/.test(amount);
}
