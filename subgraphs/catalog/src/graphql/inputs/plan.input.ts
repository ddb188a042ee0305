import type { CycleStart, PricingInterval } from '@otpless/period/pricing-cycle';
import type { PricingModel, RateCardKind, SlabPriceType } from '@otpless/rating/rate-card';
import { CurrencyScalar, DecimalScalar } from '@otpless/service/graphql/scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import {
  CycleStartKindEnum,
  PricingIntervalEnum,
  PricingModelEnum,
  RateCardKindEnum,
  SlabPriceTypeEnum,
} from '../types/enums';

@InputType()
export class CreatePricePlanInput {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;
}

@InputType()
export class PricingCycleInput {
  @Field(() => PricingIntervalEnum)
  interval!: PricingInterval;

  @Field(() => CycleStartKindEnum, { defaultValue: 'ANNIVERSARY' })
  startKind!: CycleStart['kind'];

  @Field(() => String, { nullable: true })
  startDay?: string | null;

  @Field(() => Int, { nullable: true })
  startMonthOffset?: number | null;

  @Field(() => Int, { defaultValue: 3 })
  graceDays!: number;
}

@InputType()
export class DraftPlanVersionInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => PricingCycleInput)
  cycle!: PricingCycleInput;

  @Field(() => [CurrencyScalar])
  currencies!: string[];
}

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
export class CurrencyRatesInput {
  @Field(() => CurrencyScalar)
  currency!: string;

  @Field(() => [SlabInput])
  slabs!: SlabInput[];
}

@InputType()
export class PutRateCardInput {
  @Field(() => ID)
  planVersionId!: string;

  @Field(() => Int, { description: 'The version that you saw.' })
  expectedVersion!: number;

  @Field(() => String)
  key!: string;

  @Field(() => RateCardKindEnum)
  kind!: RateCardKind;

  @Field(() => ID)
  itemId!: string;

  @Field(() => PricingModelEnum)
  model!: PricingModel;

  @Field(() => Boolean, { defaultValue: false })
  prorated!: boolean;

  @Field(() => [CurrencyRatesInput])
  rates!: CurrencyRatesInput[];
}

@InputType()
export class RemoveRateCardInput {
  @Field(() => ID)
  planVersionId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => String)
  key!: string;
}

@InputType()
export class ActivatePlanVersionInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class ArchivePlanVersionInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;
}
