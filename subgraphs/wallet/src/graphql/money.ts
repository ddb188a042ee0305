import type { Money } from '@otpless/money/money';
import { type MoneyType, moneyOf } from '@otpless/service/graphql/money.type';

/** Money as the graph shows it. */
export function moneyTypeOf(money: Money): MoneyType {
  return moneyOf(money.toFixed(), money.currency);
}
