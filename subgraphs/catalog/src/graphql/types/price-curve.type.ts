import { CurrencyScalar, DecimalScalar } from '@otpless/service/graphql/scalars';
import { Field, ObjectType } from 'type-graphql';

@ObjectType('PriceStep', { description: 'One step of how an amount comes about.' })
export class PriceStepType {
  @Field(() => String, { description: 'The rule that applies, in words: "slab above 0 up to 1000 per unit".' })
  rule!: string;

  @Field(() => DecimalScalar)
  quantity!: string;

  @Field(() => DecimalScalar)
  rate!: string;

  @Field(() => DecimalScalar)
  amount!: string;
}

@ObjectType('PricePoint', { description: 'What a quantity would cost in a whole period.' })
export class PricePointType {
  @Field(() => DecimalScalar)
  quantity!: string;

  @Field(() => DecimalScalar)
  amount!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'The amount over the quantity; none of nothing.' })
  unitAmount!: string | null;

  @Field(() => [PriceStepType])
  working!: PriceStepType[];
}

@ObjectType('PriceCurve', { description: 'What a price comes to by quantity, ascending.' })
export class PriceCurveType {
  @Field(() => CurrencyScalar)
  currency!: string;

  @Field(() => [PricePointType])
  points!: PricePointType[];
}
