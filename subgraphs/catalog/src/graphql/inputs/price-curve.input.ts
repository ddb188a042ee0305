import type { AnyPricingModel } from '@otpless/rating/pricing';
import { DecimalScalar } from '@otpless/service/graphql/scalars';
import { Field, InputType } from 'type-graphql';
import { PricingModelEnum } from '../types/enums';
import { CurrencyRatesInput, DimensionMatchInput } from './rates.input';

@InputType({ description: 'A price that is still being written.' })
export class PriceCurveInput {
  @Field(() => PricingModelEnum)
  model!: AnyPricingModel;

  @Field(() => CurrencyRatesInput)
  rates!: CurrencyRatesInput;

  @Field(() => [DimensionMatchInput], {
    defaultValue: [],
    description: 'What is used has these values: only a matrix looks at them.',
  })
  dimensions!: DimensionMatchInput[];

  @Field(() => DecimalScalar, { nullable: true, description: 'As far as the price turns, unless said otherwise.' })
  upTo?: string | null;

  @Field(() => [DecimalScalar], {
    nullable: true,
    description: 'The only quantities to look at; else those at which the price shows what it is.',
  })
  quantities?: string[] | null;
}
