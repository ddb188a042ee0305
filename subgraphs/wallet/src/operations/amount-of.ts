import { InvalidInput } from '@otpless/problem/problem';
import { Money } from '@otpless/money/money';

/** Reads an amount of a wallet's currency that came from outside. */
export function amountOf(path: string, amount: string, currency: string): Money | InvalidInput {
  const money = Money.parse(amount, currency);
  return money instanceof Money ? money : InvalidInput.at(path, money.message);
}

/** Reads an amount that must be more than nothing. */
export function positiveAmountOf(path: string, amount: string, currency: string): Money | InvalidInput {
  const money = amountOf(path, amount, currency);
  if (money instanceof InvalidInput || money.isPositive()) return money;
  return InvalidInput.at(path, 'must be more than nothing');
}
