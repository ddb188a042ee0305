import type { SlabModel } from '@otpless/rating/pricing';
import type { SlabPriceType } from '@otpless/rating/rate-card';
import { CurrencyScalar, DecimalScalar } from '@otpless/service/graphql/scalars';
import { Field, InputType } from 'type-graphql';
import { SlabModelEnum, SlabPriceTypeEnum } from '../types/enums';

@InputType()
export class SlabInput {
  @Field(() => DecimalScalar)
  startAfter!: string;

  @Field(() => SlabPriceTypeEnum)
  priceType!: SlabPriceType;

  @Field(() => DecimalScalar)
  rate!: string;

  @Field(() => DecimalScalar, { nullable: true })
  packageSize?: string | null;
}

@InputType()
export class DimensionMatchInput {
  @Field(() => String)
  dimension!: string;

  @Field(() => String, { description: '* stands for any value.' })
  value!: string;
}

@InputType()
export class SlabPricingInput {
  @Field(() => SlabModelEnum)
  model!: SlabModel;

  @Field(() => [SlabInput])
  slabs!: SlabInput[];
}

@InputType()
export class MatrixRowInput extends SlabPricingInput {
  @Field(() => [DimensionMatchInput])
  match!: DimensionMatchInput[];
}

@InputType()
export class RateMatrixInput {
  @Field(() => [MatrixRowInput])
  rows!: MatrixRowInput[];

  @Field(() => SlabPricingInput, { description: 'The default: what no row matches.' })
  otherwise!: SlabPricingInput;
}

@InputType()
export class CurrencyRatesInput {
  @Field(() => CurrencyScalar)
  currency!: string;

  @Field(() => [SlabInput], { defaultValue: [] })
  slabs!: SlabInput[];

  @Field(() => RateMatrixInput, { nullable: true, description: 'In place of slabs where the model is MATRIX.' })
  matrix?: RateMatrixInput | null;
}
