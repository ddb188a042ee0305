import type { AnyRateCardKind } from '@otpless/rating/any-rate-card';
import type { AnyPricingModel } from '@otpless/rating/pricing';
import type { FeeTiming } from '@otpless/rating/rate-card';
import { Field, Int, ObjectType } from 'type-graphql';
import {
  CreditGrantTermsType,
  DiscountTermsType,
  EntitlementTermsType,
  LicenceTermsType,
  OverageTermsType,
  ScopedAmountsType,
} from './card-terms.type';
import { FeeTimingEnum, PricingModelEnum, RateCardKindEnum } from './enums';
import { CurrencyRatesType } from './rates.type';

@ObjectType('Recurrence', { description: 'How often something falls due, counted from the cycle its term begins in.' })
export class RecurrenceType {
  @Field(() => Int, { nullable: true, description: 'Every so many cycles; none where it is due once.' })
  everyCycles!: number | null;

  @Field(() => Boolean)
  once!: boolean;

  @Field(() => Int, { description: 'So many cycles after the first it falls due for the first time.' })
  offset!: number;
}

@ObjectType('RateCard', {
  description:
    'One thing a plan version says: what an item costs, what is granted, what is taken off. What only some kinds say is none for the others.',
})
export class RateCardType {
  @Field(() => String, { description: 'Its name in the plan version, and on the charges it makes.' })
  key!: string;

  @Field(() => RateCardKindEnum)
  kind!: AnyRateCardKind;

  @Field(() => PricingModelEnum, { nullable: true, description: 'None where it prices no quantity.' })
  model!: AnyPricingModel | null;

  @Field(() => Boolean, { description: 'Whether part of a period costs, and allows, only its share of days.' })
  prorated!: boolean;

  @Field(() => FeeTimingEnum, {
    nullable: true,
    description: 'Of fees, licences, grants and entitlements; PREPAID holds once it is paid.',
  })
  timing!: FeeTiming | null;

  @Field(() => RecurrenceType, { nullable: true, description: 'Of fees, licences, grants and minimum commitments.' })
  recurrence!: RecurrenceType | null;

  @Field(() => [CurrencyRatesType], { description: 'In each currency of the version, where it prices a quantity.' })
  rates!: CurrencyRatesType[];

  @Field(() => [String], {
    description: 'In a few lines, as a price list has it: "0.25 INR each; above 10,000 0.2 INR each".',
  })
  summary!: string[];

  @Field(() => LicenceTermsType, { nullable: true })
  licence!: LicenceTermsType | null;

  @Field(() => EntitlementTermsType, { nullable: true })
  entitlement!: EntitlementTermsType | null;

  @Field(() => OverageTermsType, { nullable: true })
  overage!: OverageTermsType | null;

  @Field(() => CreditGrantTermsType, { nullable: true })
  grant!: CreditGrantTermsType | null;

  @Field(() => ScopedAmountsType, { nullable: true, description: 'What is committed to at least, of its span.' })
  commitment!: ScopedAmountsType | null;

  @Field(() => ScopedAmountsType, { nullable: true, description: 'Of a CAP at most, of a FLOOR at least, a period.' })
  limit!: ScopedAmountsType | null;

  @Field(() => DiscountTermsType, { nullable: true })
  discount!: DiscountTermsType | null;
}
