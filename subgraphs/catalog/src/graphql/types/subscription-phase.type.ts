import { DateScalar, DecimalScalar } from '@otpless/service/graphql/scalars';
import { Field, ObjectType } from 'type-graphql';
import type { PhaseState } from '../../domain/schedule';
import { SubscriptionPhaseStateEnum } from './subscription-enums';

@ObjectType('SubscriptionPhase', {
  description: 'Days on which everything about a subscription stays the same; phases leave no gap and do not overlap.',
})
export class SubscriptionPhaseType {
  @Field(() => DateScalar)
  startsOn!: string;

  @Field(() => DateScalar, { nullable: true })
  endsOn!: string | null;

  @Field(() => SubscriptionPhaseStateEnum, { description: 'A TRIAL costs nothing; what is PAUSED neither.' })
  state!: PhaseState;
}

@ObjectType('LicenceQuantity', { description: 'So many licences of a card from a day on, until the next change.' })
export class LicenceQuantityType {
  @Field(() => String)
  rateCardKey!: string;

  @Field(() => DateScalar)
  effectiveOn!: string;

  @Field(() => DecimalScalar)
  quantity!: string;

  @Field(() => Boolean, { description: 'Whether it is still to come, and can be removed.' })
  pending!: boolean;
}
