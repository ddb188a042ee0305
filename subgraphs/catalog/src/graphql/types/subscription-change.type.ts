import { DateScalar, DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Authorized, Field, ID, Int, ObjectType } from 'type-graphql';
import type { SubscriptionChangeKind, TimelineState } from '../../domain/subscription-change';
import { SubscriptionChangeKindEnum, TimelineStateEnum } from './subscription-enums';

@ObjectType('ChangedBy')
export class ChangedByType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType('SubscriptionChange', {
  description: 'One change, as it was made: who, when, why, and with effect from when.',
})
export class SubscriptionChangeType {
  @Field(() => Int, { description: 'The version of the subscription that it led to.' })
  version!: number;

  @Field(() => SubscriptionChangeKindEnum)
  kind!: SubscriptionChangeKind;

  @Field(() => TimelineStateEnum, { description: 'Whether it holds, is to come, or was taken back before it held.' })
  state!: TimelineState;

  @Field(() => DateScalar)
  effectiveOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Of a pause or a reactivation: the day it ends, where it was said.',
  })
  until!: string | null;

  @Field(() => String, { description: 'What was changed, in words.' })
  summary!: string;

  @Field(() => String, { nullable: true })
  rateCardKey!: string | null;

  // A merchant sees what holds for it, not which of our people decided it, nor what they noted about it.
  @Authorized('catalog:read')
  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Authorized('catalog:read')
  @Field(() => ChangedByType)
  by!: ChangedByType;

  @Field(() => DateTimeScalar)
  at!: Date;
}
