import type { Quantity } from '@otpless/money/quantity';
import { DecimalScalar, JSONScalar } from '@otpless/service/graphql/scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import type { SampleCode } from '../../domain/try-meter';
import { SampleCodeEnum } from './enums';

@ObjectType('SampleOutcome', { description: 'What the meter makes of one sample, in the order they were sent.' })
export class SampleOutcomeType {
  @Field(() => Boolean)
  counted!: boolean;

  @Field(() => SampleCodeEnum, { nullable: true, description: 'Why it is not counted.' })
  code!: SampleCode | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => JSONScalar, { nullable: true, description: 'The dimension values it is counted under.' })
  group!: Record<string, string> | null;

  @Field(() => String, { nullable: true, description: 'What is aggregated, or told apart.' })
  value!: string | null;

  @Field(() => JSONScalar, { description: 'Its computed attributes.' })
  computed!: Record<string, string>;
}

@ObjectType('MeterTrialGroup')
export class MeterTrialGroupType {
  @Field(() => JSONScalar)
  dimensions!: Record<string, string>;

  @Field(() => DecimalScalar)
  quantity!: Quantity;
}

@ObjectType('MeterTrial', { description: 'What a meter would say of some events.' })
export class MeterTrialType {
  @Field(() => Int, { description: 'The version of the event schema that the samples were judged by.' })
  schemaVersion!: number;

  @Field(() => [SampleOutcomeType])
  outcomes!: SampleOutcomeType[];

  @Field(() => [MeterTrialGroupType])
  groups!: MeterTrialGroupType[];

  @Field(() => DecimalScalar, { description: 'Of all groups together, which need not be their sum.' })
  total!: Quantity;
}
