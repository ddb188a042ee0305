import { connectionOf } from '@otpless/service/graphql/page';
import { CurrencyScalar, DateScalar, DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** GraphQL's root type has the name Subscription, so the noun's type has another; everywhere else it is a subscription. */
@ObjectType('PlanSubscription', { description: 'An account on plan versions for a span of local days.' })
@Directive('@key(fields: "id")')
export class PlanSubscriptionType {
  @Field(() => ID)
  id!: string;

  @Field(() => DateScalar)
  startsOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day without it; none while it goes on.' })
  endsOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The end agreed on; endsOn is earlier where it was cancelled.',
  })
  agreedEndsOn!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was cancelled; it goes on until endsOn.' })
  cancelledAt!: Date | null;

  @Field(() => CurrencyScalar)
  currency!: string;

  @Field(() => DateTimeScalar)
  createdAt!: Date;
}

export const { Connection: PlanSubscriptionConnection } = connectionOf(() => PlanSubscriptionType, 'PlanSubscription');
