import type { AnyPricingModel } from '@otpless/rating/pricing';
import type { Comparison } from '@otpless/rating/pricing-rule';
import { DateScalar, DecimalScalar } from '@otpless/service/graphql/scalars';
import { Field, ID, InputType } from 'type-graphql';
import { ComparisonEnum, PricingModelEnum } from '../types/enums';
import { DraftEditInput } from './plan.input';
import { CurrencyRatesInput } from './rates.input';

@InputType()
export class UsageConditionInput {
  @Field(() => ID)
  meterId!: string;

  @Field(() => ComparisonEnum)
  is!: Comparison;

  @Field(() => DecimalScalar)
  quantity!: string;
}

@InputType()
export class AccountTagConditionInput {
  @Field(() => String)
  tag!: string;

  @Field(() => Boolean, { defaultValue: true })
  has!: boolean;
}

@InputType()
export class DatesConditionInput {
  @Field(() => DateScalar, { nullable: true })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it no longer holds.' })
  until?: string | null;
}

@InputType({ description: 'One of its parts.' })
export class RuleConditionInput {
  @Field(() => UsageConditionInput, { nullable: true })
  usage?: UsageConditionInput | null;

  @Field(() => AccountTagConditionInput, { nullable: true })
  accountTag?: AccountTagConditionInput | null;

  @Field(() => DatesConditionInput, { nullable: true })
  dates?: DatesConditionInput | null;
}

@InputType()
export class ReplacementPriceInput {
  @Field(() => PricingModelEnum)
  model!: AnyPricingModel;

  @Field(() => [CurrencyRatesInput])
  rates!: CurrencyRatesInput[];
}

@InputType({ description: 'One of its parts.' })
export class RuleEffectInput {
  @Field(() => DecimalScalar, { nullable: true, description: 'Every rate times this.' })
  scaleBy?: string | null;

  @Field(() => ReplacementPriceInput, { nullable: true })
  replaceWith?: ReplacementPriceInput | null;

  @Field(() => Boolean, { defaultValue: false })
  skip!: boolean;
}

@InputType()
export class PutPricingRuleInput extends DraftEditInput {
  @Field(() => String)
  key!: string;

  @Field(() => [RuleConditionInput], { description: 'All must hold.' })
  when!: RuleConditionInput[];

  @Field(() => [String], { nullable: true, description: 'The keys of the cards; none for all.' })
  appliesTo?: string[] | null;

  @Field(() => RuleEffectInput)
  effect!: RuleEffectInput;
}
