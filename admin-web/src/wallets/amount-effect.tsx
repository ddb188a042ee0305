import { Facts } from '../parts/facts';
import { MoneyText } from '../figures/money-text';

const decimal = /^\d+(\.\d+)?$/;

/** The amount a person is about to move, as it will be understood; what is not a decimal is shown as it was typed. */
export function AmountEffect({ amount, currency, label }: { amount: string; currency: string; label: string }) {
  const typed = amount.trim();
  const value = decimal.test(typed) ? <MoneyText money={{ amount: typed, currency }} exact /> : typed || 'No amount';
  return <Facts facts={[{ label, value }]} />;
}
