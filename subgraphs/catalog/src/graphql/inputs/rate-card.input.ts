import type { AnyRateCardKind, GrantExpiry, LicenceCard } from '@otpless/rating/any-rate-card';
import type { AnyPricingModel } from '@otpless/rating/pricing';
import type { FeeTiming } from '@otpless/rating/rate-card';
import { CurrencyScalar, DecimalScalar } from '@otpless/service/graphql/scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { FeeTimingEnum, GrantExpiryKindEnum, LicencePerEnum, PricingModelEnum, RateCardKindEnum } from '../types/enums';
import type { DraftEditInput } from './plan.input';
import { CurrencyRatesInput } from './rates.input';

@InputType()
export class CurrencyAmountInput {
  @Field(() => CurrencyScalar)
  currency!: string;

  @Field(() => DecimalScalar)
  amount!: string;
}

@InputType()
export class RecurrenceInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Every so many cycles, 1 by default; left out where it is due once.',
  })
  everyCycles?: number | null;

  @Field(() => Boolean, { defaultValue: false })
  once!: boolean;

  @Field(() => Int, { defaultValue: 0 })
  offset!: number;
}

@InputType()
export class LicenceTermsInput {
  @Field(() => LicencePerEnum)
  per!: NonNullable<LicenceCard['per']>;
}

@InputType()
export class EntitlementTermsInput {
  @Field(() => String)
  featureKey!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'How much of it a period; none is no limit.' })
  allowance?: string | null;
}

@InputType()
export class OverageTermsInput {
  @Field(() => String, { description: 'The key of the entitlement.' })
  beyond!: string;
}

@InputType()
export class GrantExpiryInput {
  @Field(() => GrantExpiryKindEnum)
  kind!: GrantExpiry['kind'];

  @Field(() => Int, { nullable: true, description: 'Of AFTER_DAYS.' })
  days?: number | null;
}

@InputType()
export class CreditGrantTermsInput {
  @Field(() => [CurrencyAmountInput])
  amounts!: CurrencyAmountInput[];

  @Field(() => GrantExpiryInput)
  expiry!: GrantExpiryInput;

  @Field(() => Int, { defaultValue: 100, description: 'Lower is drawn first.' })
  priority!: number;

  @Field(() => [String], { nullable: true, description: 'The keys of the items it may pay for; none for all.' })
  scope?: string[] | null;
}

@InputType()
export class ScopedAmountsInput {
  @Field(() => [CurrencyAmountInput])
  amounts!: CurrencyAmountInput[];

  @Field(() => [String], { nullable: true, description: 'The keys of the cards; none for all.' })
  appliesTo?: string[] | null;
}

@InputType({ description: 'One of percent, amounts and units.' })
export class DiscountTermsInput {
  @Field(() => DecimalScalar, { nullable: true })
  percent?: string | null;

  @Field(() => [CurrencyAmountInput], { nullable: true })
  amounts?: CurrencyAmountInput[] | null;

  @Field(() => DecimalScalar, { nullable: true })
  units?: string | null;

  @Field(() => [String], { nullable: true, description: 'The keys of the cards; none for all.' })
  appliesTo?: string[] | null;
}

@InputType({ description: 'Each kind takes its parts; a part that no card of the kind has is refused by name.' })
export class RateCardInput {
  @Field(() => String)
  key!: string;

  @Field(() => RateCardKindEnum)
  kind!: AnyRateCardKind;

  @Field(() => ID, { nullable: true, description: 'Of every card that can be an invoice line.' })
  itemId?: string | null;

  @Field(() => PricingModelEnum, { nullable: true, description: 'Of FIXED_FEE, USAGE, LICENCE and OVERAGE.' })
  model?: AnyPricingModel | null;

  @Field(() => Boolean, { defaultValue: false })
  prorated!: boolean;

  @Field(() => FeeTimingEnum, { nullable: true, description: 'IN_ADVANCE by default.' })
  timing?: FeeTiming | null;

  @Field(() => RecurrenceInput, { nullable: true, description: 'Every cycle by default.' })
  recurrence?: RecurrenceInput | null;

  @Field(() => [CurrencyRatesInput], { defaultValue: [] })
  rates!: CurrencyRatesInput[];

  @Field(() => LicenceTermsInput, { nullable: true })
  licence?: LicenceTermsInput | null;

  @Field(() => EntitlementTermsInput, { nullable: true })
  entitlement?: EntitlementTermsInput | null;

  @Field(() => OverageTermsInput, { nullable: true })
  overage?: OverageTermsInput | null;

  @Field(() => CreditGrantTermsInput, { nullable: true })
  grant?: CreditGrantTermsInput | null;

  @Field(() => ScopedAmountsInput, { nullable: true, description: 'Of MINIMUM_COMMITMENT.' })
  commitment?: ScopedAmountsInput | null;

  @Field(() => ScopedAmountsInput, { nullable: true, description: 'Of CAP and FLOOR.' })
  limit?: ScopedAmountsInput | null;

  @Field(() => DiscountTermsInput, { nullable: true })
  discount?: DiscountTermsInput | null;
}

@InputType({ description: 'A card of a draft.' })
export class PutRateCardInput extends RateCardInput implements DraftEditInput {
  @Field(() => ID)
  planVersionId!: string;

  @Field(() => Int, { description: 'The version that you saw.' })
  expectedVersion!: number;
}
