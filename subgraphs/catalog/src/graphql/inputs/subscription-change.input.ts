import { DateScalar, DecimalScalar } from '@otpless/service/graphql/scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ChangeTiming } from '../../domain/change-day';
import type { OverrideKind } from '../../domain/override';
import { ChangeTimingEnum, OverrideKindEnum } from '../types/subscription-enums';
import { RateCardInput } from './rate-card.input';

@InputType()
export abstract class SubscriptionEditInput {
  @Field(() => ID)
  subscriptionId!: string;

  @Field(() => Int, { description: 'The version that you saw.' })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'Why; it stands in the timeline.' })
  reason?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Answers the subscription as it would be, or the refusal, and keeps nothing.',
  })
  dryRun!: boolean;
}

@InputType()
export abstract class TimedEditInput extends SubscriptionEditInput {
  @Field(() => ChangeTimingEnum, { defaultValue: 'ON_DATE' })
  timing!: ChangeTiming;

  @Field(() => DateScalar, { nullable: true, description: 'The day, where the timing is ON_DATE.' })
  effectiveOn?: string | null;
}

@InputType({
  description:
    'IMMEDIATE ends it at the next local midnight, NEXT_CYCLE with its period; a day is the first without it.',
})
export class CancelSubscriptionInput extends TimedEditInput {}

@InputType()
export class WithdrawCancellationInput extends SubscriptionEditInput {}

@InputType({ description: 'Tomorrow at the earliest.' })
export class PauseSubscriptionInput extends TimedEditInput {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it goes on; until it is resumed, unless said otherwise.',
  })
  until?: string | null;
}

@InputType({ description: 'The day is charged already.' })
export class ResumeSubscriptionInput extends TimedEditInput {}

@InputType()
export class ReactivateSubscriptionInput extends TimedEditInput {
  @Field(() => ID, { nullable: true, description: 'The one it was on last, unless said otherwise.' })
  planVersionId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day without it.' })
  endsOn?: string | null;
}

@InputType({ description: 'The day of the change belongs to the new plan.' })
export class ChangePlanInput extends TimedEditInput {
  @Field(() => ID)
  planVersionId!: string;

  @Field(() => [String], {
    defaultValue: [],
    description: 'The keys of the cards whose overrides go on in the new version; all others are dropped.',
  })
  carryOverrides!: string[];
}

@InputType()
export class WithdrawPlanChangeInput extends SubscriptionEditInput {
  @Field(() => DateScalar, { nullable: true, description: 'The day of the change, where several are pending.' })
  effectiveOn?: string | null;
}

@InputType({ description: 'The number holds from the day on, until the next change.' })
export class SetLicenceQuantityInput extends TimedEditInput {
  @Field(() => String)
  rateCardKey!: string;

  @Field(() => DecimalScalar)
  quantity!: string;
}

@InputType()
export class RemoveLicenceChangeInput extends SubscriptionEditInput {
  @Field(() => String)
  rateCardKey!: string;

  @Field(() => DateScalar)
  effectiveOn!: string;
}

@InputType()
export class OverrideRateCardInput extends TimedEditInput {
  @Field(() => OverrideKindEnum)
  change!: OverrideKind;

  @Field(() => String)
  rateCardKey!: string;

  @Field(() => RateCardInput, {
    nullable: true,
    description: 'Of REPLACE and ADD: the whole card, in the currency of the subscription.',
  })
  card?: RateCardInput | null;
}

@InputType({
  description: 'From the day on the card is as its plan version has it; what was set for later days goes too.',
})
export class ClearOverrideInput extends TimedEditInput {
  @Field(() => String)
  rateCardKey!: string;
}

@InputType({
  description: 'IMMEDIATE is the whole of the period that is running; a day within a period closes a segment.',
})
export class ApplyCouponInput extends TimedEditInput {
  @Field(() => ID)
  couponId!: string;
}

@InputType({
  description: 'IMMEDIATE is the whole of the period that is running; a day within a period closes a segment.',
})
export class RemoveCouponInput extends TimedEditInput {
  @Field(() => ID)
  couponId!: string;
}
