import { CurrencyScalar, DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { AccountDetails, PaymentMode } from '../domain/account';
import { PaymentModeEnum } from './enums';

@InputType('CreateAccountInput')
export class CreateAccountInput {
  @Field(() => ID)
  customerId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => CurrencyScalar)
  currency!: string;

  @Field(() => PaymentModeEnum)
  paymentMode!: PaymentMode;

  @Field(() => String, { defaultValue: 'Asia/Kolkata' })
  timeZone!: string;

  @Field(() => Int, { defaultValue: 15 })
  netTermsDays!: number;

  @Field(() => ID, { nullable: true, description: 'An account of the same customer.' })
  parentId?: string | null;
}

@InputType('UpdateAccountInput', { description: 'What is left out stays.' })
export class UpdateAccountInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => Int, { nullable: true })
  netTermsDays?: number | null;

  @Field(() => String, { nullable: true })
  timeZone?: string | null;
}

@InputType('AssignAliasInput')
export class AssignAliasInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => String)
  value!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Now, unless said otherwise; may lie in the past.' })
  effectiveFrom?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Exclusive; it goes on, unless said otherwise.' })
  effectiveUntil?: Date | null;
}

@InputType('ReleaseAliasInput')
export class ReleaseAliasInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => String)
  value!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Now, unless said otherwise.' })
  effectiveUntil?: Date | null;
}

/** Only what is said anew. */
export function accountChangesOf({ name, netTermsDays, timeZone }: UpdateAccountInput): Partial<AccountDetails> {
  return {
    ...(name == null ? {} : { name }),
    ...(netTermsDays == null ? {} : { netTermsDays }),
    ...(timeZone == null ? {} : { timeZone }),
  };
}
