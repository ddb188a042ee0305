import type { PricingModel, RateCardKind, SlabPriceType } from '@otpless/rating/rate-card';
import { CurrencyScalar, DecimalScalar } from '@otpless/service/graphql/scalars';
import { Field, ObjectType } from 'type-graphql';
import { PricingModelEnum, RateCardKindEnum, SlabPriceTypeEnum } from './enums';

@ObjectType('Slab', { description: 'Holds the quantity above startAfter, up to and with the next slab’s startAfter.' })
export class SlabType {
  @Field(() => DecimalScalar)
  startAfter!: string;

  @Field(() => SlabPriceTypeEnum)
  priceType!: SlabPriceType;

  @Field(() => DecimalScalar)
  rate!: string;

  @Field(() => DecimalScalar, { nullable: true })
  packageSize?: string | null;
}

@ObjectType('CurrencyRates')
export class CurrencyRatesType {
  @Field(() => CurrencyScalar)
  currency!: string;

  @Field(() => [SlabType])
  slabs!: SlabType[];
}

@ObjectType('RateCard', { description: 'How one billable item is priced in one plan version.' })
export class RateCardType {
  @Field(() => String)
  key!: string;

  @Field(() => RateCardKindEnum)
  kind!: RateCardKind;

  @Field(() => PricingModelEnum)
  model!: PricingModel;

  @Field(() => Boolean, { description: 'Whether part of a period costs, and allows, only its share of days.' })
  prorated!: boolean;

  @Field(() => [CurrencyRatesType])
  rates!: CurrencyRatesType[];
}
