import type BigNumber from 'bignumber.js';
import { Directive, Field, ObjectType } from 'type-graphql';
import { CurrencyScalar, DecimalScalar } from './scalars';

@ObjectType('Money', { description: 'An exact amount in one currency.' })
@Directive('@shareable')
export class MoneyType {
  @Field(() => DecimalScalar)
  amount!: string;

  @Field(() => CurrencyScalar)
  currency!: string;
}

/** Money for the graph; the amount is written plainly, without an exponent. */
export function moneyOf(amount: string | BigNumber, currency: string): MoneyType {
  return Object.assign(new MoneyType(), { amount: typeof amount === 'string' ? amount : amount.toFixed(), currency });
}
