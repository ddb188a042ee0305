import { MoneyType } from '@otpless/service/graphql/money.type';
import { DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Grant, GrantKind } from '../domain/grant';
import { GrantKindEnum } from './enums';
import { moneyTypeOf } from './money';

@ObjectType('Grant', { description: 'A lot of money in a wallet.' })
export class GrantType {
  @Field(() => ID)
  id!: string;

  @Field(() => GrantKindEnum)
  kind!: GrantKind;

  @Field(() => MoneyType)
  amount!: MoneyType;

  @Field(() => MoneyType)
  remaining!: MoneyType;

  @Field(() => Int, { description: 'Lower is drawn first.' })
  priority!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  expiresAt!: Date | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The keys of the billable items it may pay for; null for all.',
  })
  scope!: readonly string[] | null;

  @Field(() => DateTimeScalar)
  createdAt!: Date;
}

export function grantTypeOf({ id, kind, amount, remaining, priority, expiresAt, scope, createdAt }: Grant): GrantType {
  const shown = {
    id,
    kind,
    amount: moneyTypeOf(amount),
    remaining: moneyTypeOf(remaining),
    priority,
    expiresAt,
    scope,
    createdAt,
  };
  return Object.assign(new GrantType(), shown);
}
