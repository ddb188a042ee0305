import { DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import type { PaymentMode } from '../domain/payment-mode';
import { PaymentModeEnum } from './enums';

const until = { nullable: true, description: 'Exclusive; null while it goes on.' } as const;

@ObjectType('Alias', { description: 'A merchant or app id that events carry, for a time.' })
export class AliasType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  value!: string;

  @Field(() => DateTimeScalar)
  effectiveFrom!: Date;

  @Field(() => DateTimeScalar, until)
  effectiveUntil!: Date | null;
}

@ObjectType('AccountPlacement', { description: 'Where an account stood for a time, and who paid for it.' })
export class AccountPlacementType {
  @Field(() => DateTimeScalar)
  effectiveFrom!: Date;

  @Field(() => DateTimeScalar, until)
  effectiveUntil!: Date | null;
}

@ObjectType('AccountPaymentMode', { description: 'How an account paid for a time.' })
export class AccountPaymentModeType {
  @Field(() => PaymentModeEnum)
  paymentMode!: PaymentMode;

  @Field(() => DateTimeScalar)
  effectiveFrom!: Date;

  @Field(() => DateTimeScalar, until)
  effectiveUntil!: Date | null;
}
