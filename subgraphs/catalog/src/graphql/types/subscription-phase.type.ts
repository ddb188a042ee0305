import { DateScalar, DecimalScalar } from '@otpless/service/graphql/scalars';
import { Field, ObjectType } from 'type-graphql';
import type { OverrideKind } from '../../domain/override';
import type { PhaseState } from '../../domain/schedule';
import { OverrideKindEnum, SubscriptionPhaseStateEnum } from './subscription-enums';

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

@ObjectType('RateCardOverride', { description: 'What a subscription changes in its plan version, for some days.' })
export class RateCardOverrideType {
  @Field(() => String)
  rateCardKey!: string;

  @Field(() => OverrideKindEnum)
  change!: OverrideKind;

  @Field(() => DateScalar)
  startsOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it no longer holds, where one is known.' })
  endsOn!: string | null;

  @Field(() => Boolean, { description: 'Whether it is still to come.' })
  pending!: boolean;
}
