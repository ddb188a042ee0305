import type { Comparison } from '@otpless/rating/pricing-rule';
import { DateScalar, DecimalScalar } from '@otpless/service/graphql/scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import type { RuleEffect } from '../../domain/pricing-rule';
import { ComparisonEnum, RuleEffectKindEnum } from './enums';
import { ReplacementPriceType } from './rates.type';

@ObjectType('UsageCondition', { description: 'Holds by what a meter counts in the period.' })
export class UsageConditionType {
  @Field(() => ID)
  meterId!: string;

  @Field(() => ComparisonEnum)
  is!: Comparison;

  @Field(() => DecimalScalar)
  quantity!: string;
}

@ObjectType('AccountTagCondition', { description: 'Holds by whether the account, or its customer, has a tag.' })
export class AccountTagConditionType {
  @Field(() => String)
  tag!: string;

  @Field(() => Boolean)
  has!: boolean;
}

@ObjectType('DatesCondition', { description: 'Holds by the day the period begins.' })
export class DatesConditionType {
  @Field(() => DateScalar, { nullable: true })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it no longer holds.' })
  until!: string | null;
}

@ObjectType('RuleCondition', { description: 'One of its parts.' })
export class RuleConditionType {
  @Field(() => UsageConditionType, { nullable: true })
  usage!: UsageConditionType | null;

  @Field(() => AccountTagConditionType, { nullable: true })
  accountTag!: AccountTagConditionType | null;

  @Field(() => DatesConditionType, { nullable: true })
  dates!: DatesConditionType | null;

  @Field(() => String, { description: 'As people read it: "usage of otp more than 1,000".' })
  sentence!: string;
}

@ObjectType('RuleEffect', { description: 'What a rule does to the cards in scope.' })
export class RuleEffectType {
  @Field(() => RuleEffectKindEnum)
  kind!: RuleEffect['kind'];

  @Field(() => DecimalScalar, { nullable: true, description: 'Of SCALE: every rate times this.' })
  scaleBy!: string | null;

  @Field(() => ReplacementPriceType, { nullable: true, description: 'Of REPLACE.' })
  replaceWith!: ReplacementPriceType | null;

  @Field(() => String, { description: 'As people read it: "every rate times 0.9".' })
  sentence!: string;
}

@ObjectType('PricingRule', {
  description:
    'Where all its conditions hold, the cards in scope are priced otherwise. A later rule has the last word.',
})
export class PricingRuleType {
  @Field(() => String)
  key!: string;

  @Field(() => [RuleConditionType])
  when!: RuleConditionType[];

  @Field(() => [String], { nullable: true, description: 'The keys of the cards; none for all.' })
  appliesTo!: string[] | null;

  @Field(() => RuleEffectType)
  effect!: RuleEffectType;
}
