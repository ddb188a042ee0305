import { connectionOf } from '@otpless/service/graphql/page';
import { CurrencyScalar, DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { AccountStatus, PaymentMode } from '../domain/account';
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

  @Field(() => PaymentModeEnum)
  paymentMode!: PaymentMode;

  @Field(() => String)
  timeZone!: string;

  @Field(() => Int)
  netTermsDays!: number;

  @Field(() => AccountStatusEnum)
  status!: AccountStatus;

  @Field(() => Int, { description: 'To be sent back as expectedVersion with an edit.' })
  version!: number;

  @Field(() => DateTimeScalar)
  createdAt!: Date;
}

@ObjectType('Alias', { description: 'A merchant or app id that events carry.' })
export class AliasType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  value!: string;

  @Field(() => DateTimeScalar)
  effectiveFrom!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Exclusive; null while it goes on.' })
  effectiveUntil!: Date | null;
}

export const { Connection: AccountConnection } = connectionOf(() => AccountType, 'Account');
