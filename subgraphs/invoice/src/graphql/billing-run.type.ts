import { MoneyType } from '@otpless/service/graphql/money.type';
import { connectionOf } from '@otpless/service/graphql/page';
import { DateScalar, DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { BillingRunStatusEnum } from './enums';

@ObjectType('BillingRunSkip')
export class BillingRunSkipType {
  @Field(() => ID)
  accrualId!: string;

  @Field(() => ID)
  accountId!: string;

  @Field(() => String)
  reason!: string;
}

@ObjectType('BillingRun')
@Directive('@key(fields: "id")')
export class BillingRunType {
  @Field(() => ID)
  id!: string;

  @Field(() => DateScalar)
  asOf!: string;

  @Field(() => Boolean)
  dryRun!: boolean;

  @Field(() => BillingRunStatusEnum)
  status!: BillingRunStatusEnum;

  @Field(() => DateTimeScalar)
  startedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  finishedAt!: Date | null;

  @Field(() => Int, { description: 'How many accruals it set out to look at.' })
  planned!: number;

  @Field(() => Int, { description: 'How many were invoiced, or would be.' })
  invoiced!: number;

  @Field(() => [BillingRunSkipType])
  skipped!: BillingRunSkipType[];

  @Field(() => [MoneyType], { description: 'One sum a currency.' })
  total!: MoneyType[];

  /** Resolved to `invoices` when asked for. */
  invoiceIds!: readonly string[];
}

export const { Connection: BillingRunConnection } = connectionOf(() => BillingRunType, 'BillingRun');
