import type { AnyPricingModel, SlabModel } from '@otpless/rating/pricing';
import type { SlabPriceType } from '@otpless/rating/rate-card';
import { CurrencyScalar, DecimalScalar } from '@otpless/service/graphql/scalars';
import { Field, ObjectType } from 'type-graphql';
import { PricingModelEnum, SlabModelEnum, SlabPriceTypeEnum } from './enums';

@ObjectType('Slab', { description: 'Holds the quantity above startAfter, up to and with the next slab’s startAfter.' })
export class SlabType {
  @Field(() => DecimalScalar)
  startAfter!: string;

  @Field(() => SlabPriceTypeEnum)
  priceType!: SlabPriceType;

  @Field(() => DecimalScalar, {
    description: 'Per unit, once for the whole slab, or per begun package; of a percentage model, percent.',
  })
  rate!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'How much a package holds; of a PACKAGE slab only.' })
  packageSize?: string | null;
}

@ObjectType('DimensionMatch', { description: 'A dimension and the value it must have; * stands for any value.' })
export class DimensionMatchType {
  @Field(() => String)
  dimension!: string;

  @Field(() => String)
  value!: string;
}

@ObjectType('SlabPricing', { description: 'What a quantity costs by its slabs.' })
export class SlabPricingType {
  @Field(() => SlabModelEnum)
  model!: SlabModel;

  @Field(() => [SlabType])
  slabs!: SlabType[];
}

@ObjectType('MatrixRow', { description: 'What is priced together because its dimension values match.' })
export class MatrixRowType extends SlabPricingType {
  @Field(() => [DimensionMatchType], { description: 'A dimension that is not named may be anything, or missing.' })
  match!: DimensionMatchType[];
}

@ObjectType('RateMatrix', {
  description:
    'Prices by dimension values: the row with most exact values wins, then with most wildcards, then the first; else the default.',
})
export class RateMatrixType {
  @Field(() => [MatrixRowType])
  rows!: MatrixRowType[];

  @Field(() => SlabPricingType, { description: 'The default: what no row matches.' })
  otherwise!: SlabPricingType;
}

@ObjectType('CurrencyRates', { description: 'What a quantity costs in one currency: by slabs, or by a matrix.' })
export class CurrencyRatesType {
  @Field(() => CurrencyScalar)
  currency!: string;

  @Field(() => [SlabType], { description: 'None where the model is MATRIX.' })
  slabs!: SlabType[];

  @Field(() => RateMatrixType, { nullable: true, description: 'Where the model is MATRIX.' })
  matrix!: RateMatrixType | null;
}

@ObjectType('ReplacementPrice', { description: 'The price a rule puts in place of a card’s own.' })
export class ReplacementPriceType {
  @Field(() => PricingModelEnum)
  model!: AnyPricingModel;

  @Field(() => [CurrencyRatesType])
  rates!: CurrencyRatesType[];
}
