import { type MoneyType as Money, moneyOf, MoneyType } from '@otpless/service/graphql/money.type';
import { connectionOf } from '@otpless/service/graphql/page';
import { DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { AlertRule } from '../domain/alert-rule';
import type { RaisedAlert } from '../operations/reader';
import { AlertKindEnum } from './enums';
import { AccountType, accountOf } from './stubs.type';

@ObjectType('AlertRule', {
  description: 'A line that a wallet’s live balance should not fall below. It tells once a crossing.',
})
@Directive('@key(fields: "id")')
export class AlertRuleType {
  @Field(() => ID)
  id!: string;

  @Field(() => AlertKindEnum)
  kind!: AlertRule['kind'];

  @Field(() => AccountType)
  account!: AccountType;

  @Field(() => ID)
  walletId!: string;

  @Field(() => MoneyType)
  threshold!: Money;

  @Field(() => DateTimeScalar)
  createdAt!: Date;
}

@ObjectType('Alert', { description: 'A line was crossed.' })
@Directive('@key(fields: "id")')
export class AlertType {
  @Field(() => ID)
  id!: string;

  ruleId!: string;

  @Field(() => AccountType)
  account!: AccountType;

  @Field(() => String)
  message!: string;

  @Field(() => MoneyType, { description: 'The balance that crossed the line.' })
  value!: Money;

  @Field(() => MoneyType)
  threshold!: Money;

  @Field(() => DateTimeScalar)
  raisedAt!: Date;
}

export const { Connection: AlertConnection } = connectionOf(() => AlertType, 'Alert');

export function alertRuleTypeOf({ id, kind, accountId, walletId, threshold, createdAt }: AlertRule): AlertRuleType {
  const money = moneyOf(threshold.toFixed(), threshold.currency);
  return Object.assign(new AlertRuleType(), {
    id,
    kind,
    account: accountOf(accountId),
    walletId,
    threshold: money,
    createdAt,
  });
}

export function alertTypeOf({ accountId, value, threshold, ...alert }: RaisedAlert): AlertType {
  return Object.assign(new AlertType(), {
    ...alert,
    account: accountOf(accountId),
    value: moneyOf(value.toFixed(), value.currency),
    threshold: moneyOf(threshold.toFixed(), threshold.currency),
  });
}
