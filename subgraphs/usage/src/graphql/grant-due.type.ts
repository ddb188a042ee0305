import { type MoneyType as Money, moneyOf, MoneyType } from '@otpless/service/graphql/money.type';
import { DateScalar } from '@otpless/service/graphql/scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import type { GrantDue } from '../domain/grant-due';

@ObjectType('GrantDue', {
  description: 'A promotional grant that the contract gives away in the period; it is no charge.',
})
export class GrantDueType {
  @Field(() => String)
  rateCardKey!: string;

  @Field(() => String, { description: 'The same for the same grant of the subscription.' })
  reference!: string;

  @Field(() => MoneyType)
  amount!: Money;

  @Field(() => Int, { description: 'Lower is drawn first.' })
  priority!: number;

  @Field(() => DateScalar)
  grantedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it can no longer be drawn; null for never.' })
  expiresOn!: string | null;

  @Field(() => [String], { nullable: true, description: 'The keys of the items it may pay for; null for all.' })
  scope!: readonly string[] | null;

  @Field(() => Boolean, { description: 'It is granted only once the invoice is paid.' })
  oncePaid!: boolean;
}

export function grantDueTypeOf(grant: GrantDue, currency: string): GrantDueType {
  return { ...grant, amount: moneyOf(grant.amount, currency) };
}
