import { MoneyType } from '@otpless/service/graphql/money.type';
import { DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import type { TopUp, TopUpStatus } from '../domain/top-up';
import { TopUpStatusEnum } from './enums';
import { moneyTypeOf } from './money';

@ObjectType('TopUp', { description: 'Money paid for a wallet; its net is there once it is receipted.' })
export class TopUpType {
  @Field(() => ID)
  id!: string;

  walletId!: string;

  @Field(() => MoneyType, { description: 'What was paid, tax included.' })
  gross!: MoneyType;

  @Field(() => MoneyType, { nullable: true })
  net!: MoneyType | null;

  @Field(() => MoneyType, { nullable: true })
  tax!: MoneyType | null;

  @Field(() => TopUpStatusEnum)
  status!: TopUpStatus;

  @Field(() => String, { nullable: true })
  receiptNumber!: string | null;

  @Field(() => DateTimeScalar)
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  postedAt!: Date | null;
}

export function topUpTypeOf(topUp: TopUp): TopUpType {
  const { id, walletId, status, receiptNumber, createdAt, postedAt, gross, net, tax } = topUp;
  const money = { gross: moneyTypeOf(gross), net: net && moneyTypeOf(net), tax: tax && moneyTypeOf(tax) };
  return Object.assign(new TopUpType(), { id, walletId, status, receiptNumber, createdAt, postedAt, ...money });
}
