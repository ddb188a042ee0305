import { PageArguments } from '@otpless/service/graphql/page';
import { DateScalar, DecimalScalar } from '@otpless/service/graphql/scalars';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { CouponDuration } from '../../domain/coupon';
import { CouponDurationKindEnum } from '../types/subscription-enums';
import { CurrencyAmountInput } from './rate-card.input';

@InputType()
export class CouponDurationInput {
  @Field(() => CouponDurationKindEnum)
  kind!: CouponDuration['kind'];

  @Field(() => Int, { nullable: true, description: 'Of CYCLES.' })
  cycles?: number | null;
}

@InputType({ description: 'One of percent, amounts and units; of all charges, unless a scope is named.' })
export class CreateCouponInput {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => DecimalScalar, { nullable: true })
  percent?: string | null;

  @Field(() => [CurrencyAmountInput], { nullable: true, description: 'Off every period; prorated in parts of one.' })
  amounts?: CurrencyAmountInput[] | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'So many units of usage are free.' })
  units?: string | null;

  @Field(() => [ID], { nullable: true, description: 'The billable items it is about.' })
  itemIds?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The keys of the rate cards it is about, besides those items.',
  })
  rateCardKeys?: string[] | null;

  @Field(() => CouponDurationInput)
  duration!: CouponDurationInput;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it can no longer be redeemed.' })
  redeemableUntil?: string | null;

  @Field(() => Int, { nullable: true, description: 'As often as anybody likes, unless said otherwise.' })
  maxRedemptions?: number | null;
}

@InputType()
export class ArchiveCouponInput {
  @Field(() => ID)
  id!: string;
}

@ArgsType()
export class CouponsArguments extends PageArguments {
  @Field(() => String, { nullable: true })
  search?: string | null;
}
