import { CurrencyScalar, DateScalar, JSONScalar } from '@otpless/service/graphql/scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { AccountDetails } from '../domain/account';
import type { PaymentMode } from '../domain/payment-mode';
import type { NewAccount } from '../operations/create-account';
import { PaymentModeEnum } from './enums';

const graceDays = {
  nullable: true,
  description: 'Overrides the grace days of its plans’ cycles; null leaves them.',
} as const;
const metadata = { nullable: true, description: 'Texts by name: {"crmId": "0042"}. All of them.' } as const;
const effectiveOn = {
  nullable: true,
  description: 'From the first instant of this day in the account’s time zone; today, unless said otherwise.',
} as const;

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

  @Field(() => Int, graceDays)
  graceDays?: number | null;

  @Field(() => ID, { nullable: true, description: 'An account of the same customer.' })
  parentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'An account above it; itself, unless said otherwise.' })
  payerId?: string | null;

  @Field(() => [String], { nullable: true })
  tags?: string[] | null;

  @Field(() => JSONScalar, metadata)
  metadata?: Record<string, string> | null;
}

/** An account as its editor saw it. */
@InputType()
abstract class SeenAccount {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType('UpdateAccountInput', { description: 'What is left out stays.' })
export class UpdateAccountInput extends SeenAccount {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => CurrencyScalar, { nullable: true, description: 'Until the account is first used.' })
  currency?: string | null;

  @Field(() => Int, { nullable: true })
  netTermsDays?: number | null;

  @Field(() => Int, graceDays)
  graceDays?: number | null;

  @Field(() => String, { nullable: true })
  timeZone?: string | null;

  @Field(() => [String], { nullable: true })
  tags?: string[] | null;

  @Field(() => JSONScalar, metadata)
  metadata?: Record<string, string> | null;
}

@InputType('MoveAccountInput')
export class MoveAccountInput extends SeenAccount {
  @Field(() => ID, { nullable: true, description: 'The new parent; null is the top of the tree.' })
  parentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who pays from then on; as before, unless said otherwise.' })
  payerId?: string | null;

  @Field(() => DateScalar, effectiveOn)
  effectiveOn?: string | null;
}

@InputType('ChangePayerInput')
export class ChangePayerInput extends SeenAccount {
  @Field(() => ID, { description: 'The account itself, or one above it.' })
  payerId!: string;

  @Field(() => DateScalar, effectiveOn)
  effectiveOn?: string | null;
}

@InputType('ChangePaymentModeInput')
export class ChangePaymentModeInput extends SeenAccount {
  @Field(() => PaymentModeEnum)
  paymentMode!: PaymentMode;

  @Field(() => DateScalar, effectiveOn)
  effectiveOn?: string | null;
}

@InputType('CancelPlannedMoveInput')
export class CancelPlannedMoveInput extends SeenAccount {}

@InputType('CancelPlannedPaymentModeInput')
export class CancelPlannedPaymentModeInput extends SeenAccount {}

@InputType('ArchiveAccountInput')
export class ArchiveAccountInput extends SeenAccount {}

@InputType('RestoreAccountInput')
export class RestoreAccountInput extends SeenAccount {}

/** All that is said about a new account. */
export function newAccountOf(input: CreateAccountInput): NewAccount {
  const { customerId, parentId, payerId, paymentMode, name, currency, timeZone, netTermsDays } = input;
  return {
    customerId,
    parentId: parentId ?? null,
    payerId: payerId ?? null,
    paymentMode,
    details: {
      name,
      currency,
      timeZone,
      netTermsDays,
      graceDays: input.graceDays ?? null,
      tags: input.tags ?? [],
      metadata: input.metadata ?? {},
    },
  };
}

/** Only what is said anew: an absent field stays, a null empties one that may be empty. */
export function accountChangesOf(input: UpdateAccountInput): Partial<AccountDetails> {
  const { name, currency, netTermsDays, timeZone, graceDays: grace, tags, metadata: noted } = input;
  return {
    ...(name == null ? {} : { name }),
    ...(currency == null ? {} : { currency }),
    ...(netTermsDays == null ? {} : { netTermsDays }),
    ...(timeZone == null ? {} : { timeZone }),
    ...(grace === undefined ? {} : { graceDays: grace }),
    ...(tags === undefined ? {} : { tags: tags ?? [] }),
    ...(noted === undefined ? {} : { metadata: noted ?? {} }),
  };
}
