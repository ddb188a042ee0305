import { connectionOf } from '@otpless/service/graphql/page';
import { CurrencyScalar, DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import type { AccountStatus } from '../domain/account';
import type { PaymentMode } from '../domain/payment-mode';
import { AccountStatusEnum, PaymentModeEnum } from './enums';

@ObjectType('AccountTreeNode', { description: 'An account where it stood in its tree.' })
export class AccountTreeNodeType {
  @Field(() => Int, { description: 'How far below the top of what was asked for.' })
  depth!: number;

  @Field(() => Int, { description: 'How many accounts stood right under it.' })
  childCount!: number;
}

export const { Connection: AccountTreeConnection } = connectionOf(() => AccountTreeNodeType, 'AccountTreeNode');

@ObjectType('AccountTreeCount', { description: 'How many accounts of a tree are alike for billing.' })
export class AccountTreeCountType {
  @Field(() => CurrencyScalar)
  currency!: string;

  @Field(() => PaymentModeEnum)
  paymentMode!: PaymentMode;

  @Field(() => AccountStatusEnum)
  status!: AccountStatus;

  @Field(() => Int)
  accounts!: number;
}

@ObjectType('AccountTree', { description: 'Accounts as they stood under each other at an instant.' })
export class AccountTreeType {
  @Field(() => DateTimeScalar)
  at!: Date;
}
