import { type MoneyType as Money, moneyOf, MoneyType } from '@otpless/service/graphql/money.type';
import { DecimalScalar } from '@otpless/service/graphql/scalars';
import { Field, ObjectType } from 'type-graphql';
import type { MemberShare } from '../domain/member-shares';
import { AccountType, accountOf } from './stubs.type';

@ObjectType('SharedCharge')
class SharedChargeType {
  @Field(() => String)
  rateCardKey!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'What its meter counted of the account.' })
  quantity!: string | null;

  @Field(() => MoneyType)
  amount!: Money;
}

@ObjectType('MemberShare', {
  description: 'What one account of a rating group bears: its share by use of what is metered.',
})
export class MemberShareType {
  @Field(() => AccountType)
  account!: AccountType;

  @Field(() => [SharedChargeType], { description: 'Caps and discounts are taken off.' })
  charges!: SharedChargeType[];

  @Field(() => MoneyType)
  total!: Money;
}

export function memberShareTypeOf({ accountId, charges, total }: MemberShare, currency: string): MemberShareType {
  return {
    account: accountOf(accountId),
    charges: charges.map((charge) => ({ ...charge, amount: moneyOf(charge.amount, currency) })),
    total: moneyOf(total, currency),
  };
}
