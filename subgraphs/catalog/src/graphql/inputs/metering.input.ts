import { PageArguments } from '@otpless/service/graphql/page';
import { JSONScalar } from '@otpless/service/graphql/scalars';
import { ArgsType, Field, InputType, Int } from 'type-graphql';
import type { AttributeType } from '@otpless/metering/event-schema';
import type { Aggregation } from '../../domain/meter';
import { AggregationEnum, AttributeTypeEnum } from '../types/enums';

@InputType()
export class AttributeDefinitionInput {
  @Field(() => String)
  name!: string;

  @Field(() => AttributeTypeEnum, { defaultValue: 'DECIMAL' })
  type!: AttributeType;

  @Field(() => Boolean, { defaultValue: false })
  required!: boolean;
}

@InputType()
export class DimensionDefinitionInput {
  @Field(() => String)
  name!: string;

  @Field(() => Boolean, { defaultValue: false })
  required!: boolean;

  @Field(() => Boolean, { defaultValue: false })
  personal!: boolean;

  @Field(() => [String], { nullable: true, description: 'Any text will do, unless said otherwise.' })
  allowedValues?: string[] | null;
}

@InputType()
export class ComputedAttributeInput {
  @Field(() => String)
  name!: string;

  @Field(() => JSONScalar, { description: '{"max": [{"attribute": "amount"}, {"constant": "0.5"}]}' })
  expression!: unknown;
}

@InputType()
export class DefineEventSchemaInput {
  @Field(() => String)
  eventName!: string;

  @Field(() => [AttributeDefinitionInput])
  attributes!: AttributeDefinitionInput[];

  @Field(() => [DimensionDefinitionInput])
  dimensions!: DimensionDefinitionInput[];

  @Field(() => [ComputedAttributeInput], { defaultValue: [] })
  computed!: ComputedAttributeInput[];

  @Field(() => Int, { nullable: true, description: 'The version that was edited; 0 where there was none.' })
  expectedVersion?: number | null;
}

@InputType()
export class CreateMeterInput {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  eventName!: string;

  @Field(() => JSONScalar, {
    nullable: true,
    description:
      '{"and": [{"dimension": "country", "in": ["IN", "AE"]}, {"attribute": "amount", "is": ">=", "value": "100"}]}',
  })
  filter?: unknown;

  @Field(() => AggregationEnum)
  aggregation!: Aggregation;

  @Field(() => String, {
    nullable: true,
    description: 'What to aggregate; COUNT has none. UNIQUE_COUNT may name a dimension.',
  })
  valueAttribute?: string | null;

  @Field(() => [String], { defaultValue: [] })
  groupBy!: string[];

  @Field(() => String)
  unit!: string;

  @Field(() => String, { nullable: true })
  description?: string | null;
}

@InputType()
export class MeterRuleInput {
  @Field(() => String)
  eventName!: string;

  @Field(() => JSONScalar, { nullable: true })
  filter?: unknown;

  @Field(() => AggregationEnum)
  aggregation!: Aggregation;

  @Field(() => String, { nullable: true })
  valueAttribute?: string | null;

  @Field(() => [String], { defaultValue: [] })
  groupBy!: string[];
}

@InputType()
export class TryMeterInput {
  @Field(() => MeterRuleInput)
  meter!: MeterRuleInput;

  @Field(() => [JSONScalar], {
    description: 'Events as they are sent, at most 200; id, eventName, subject and occurredAt may be left out.',
  })
  sampleEvents!: unknown[];
}

@ArgsType()
export class EventSchemasArguments extends PageArguments {
  @Field(() => String, { nullable: true })
  search?: string | null;
}

@ArgsType()
export class MetersArguments extends PageArguments {
  @Field(() => Boolean, { defaultValue: false, description: 'Those that were withdrawn, else those that were not.' })
  archived: boolean = false;

  @Field(() => String, { nullable: true })
  search?: string | null;

  @Field(() => String, { nullable: true })
  eventName?: string | null;
}
