import { connectionOf } from '@otpless/service/graphql/page';
import { CurrencyScalar, DateTimeScalar, JSONScalar } from '@otpless/service/graphql/scalars';
import { Authorized, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { AccountStatus } from '../domain/account';
import type { PaymentMode } from '../domain/payment-mode';
import { AccountStatusEnum, PaymentModeEnum } from './enums';

@ObjectType('Account', { description: 'What is billed: one currency, one payment mode, one time zone.' })
@Directive('@key(fields: "id")')
export class AccountType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => CurrencyScalar)
  currency!: string;

  @Field(() => PaymentModeEnum, { description: 'Now; see paymentModes for before and after.' })
  paymentMode!: PaymentMode;

  @Field(() => String)
  timeZone!: string;

  @Field(() => Int)
  netTermsDays!: number;

  @Field(() => Int, { nullable: true, description: 'Overrides the grace days of its plans’ cycles; null leaves them.' })
  graceDays!: number | null;

  @Field(() => AccountStatusEnum)
  status!: AccountStatus;

  @Authorized('customer:read')
  @Field(() => [String], { description: 'Its own; billing sees them with its customer’s.' })
  tags!: string[];

  @Authorized('customer:read')
  @Field(() => JSONScalar, { description: 'Texts by the names that other systems gave them.' })
  metadata!: Record<string, string>;

  @Field(() => Int, { description: 'To be sent back as expectedVersion with an edit.' })
  version!: number;

  @Field(() => DateTimeScalar)
  createdAt!: Date;
}

export const { Connection: AccountConnection } = connectionOf(() => AccountType, 'Account');
