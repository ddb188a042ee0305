import { MoneyType } from '@otpless/service/graphql/money.type';
import { ProblemType } from '@otpless/service/graphql/problems';
import { Field, ObjectType } from 'type-graphql';

@ObjectType('InsufficientBalance', { implements: ProblemType })
export class InsufficientBalanceType extends ProblemType {
  @Field(() => MoneyType, { description: 'Overdraft included; what is accrued already is not available.' })
  available!: MoneyType;
}
