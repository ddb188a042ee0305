import { exactMoneyText, isNegative, moneyText } from './decimal-text';
import classes from './figures.module.css';

export interface Money {
  amount: string;
  currency: string;
}

/** The one way an amount is shown: to the minor unit (or `exact`), with the exact value on hover. */
export function MoneyText({ money, exact = false }: { money: Money; exact?: boolean }) {
  const { amount, currency } = money;
  const text = exact ? exactMoneyText(amount, currency) : moneyText(amount, currency);
  const className = isNegative(amount) ? `${classes.figure} ${classes.negative}` : classes.figure;
  return (
    <data value={amount} title={`${exactMoneyText(amount, currency)} ${currency}`} className={className}>
      {text}
    </data>
  );
}
