import { PageArguments } from '@otpless/service/graphql/page';
import { CurrencyScalar, DateScalar } from '@otpless/service/graphql/scalars';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { CatalogFact } from '../../operations/republish-facts';
import { CatalogFactEnum } from '../types/enums';

@InputType()
export class SubscribeInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => ID)
  planVersionId!: string;

  @Field(() => DateScalar, { description: 'May lie in the past or in the future.' })
  startsOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day without it.' })
  endsOn?: string | null;

  @Field(() => CurrencyScalar, { nullable: true, description: 'The account’s own, where it is named at all.' })
  currency?: string | null;

  @Field(() => String, { nullable: true })
  idempotencyKey?: string | null;
}

@InputType()
export class CancelSubscriptionInput {
  @Field(() => ID)
  id!: string;

  @Field(() => DateScalar, { description: 'The first day without it: tomorrow at the earliest.' })
  endsOn!: string;
}

@InputType()
export class RepublishCatalogFactsInput {
  @Field(() => [CatalogFactEnum], { nullable: true, description: 'All, unless said otherwise.' })
  facts?: CatalogFact[] | null;
}

@ArgsType()
export class SubscriptionsArguments extends PageArguments {
  @Field(() => ID, { nullable: true })
  accountId?: string | null;
}

@ArgsType()
export class PricePlansArguments extends PageArguments {
  @Field(() => String, { nullable: true })
  search?: string | null;
}
