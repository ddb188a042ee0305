import { PageArguments } from '@otpless/service/graphql/page';
import { JSONScalar } from '@otpless/service/graphql/scalars';
import { ArgsType, Field, InputType } from 'type-graphql';
import type { Aggregation } from '../../domain/meter';
import { AggregationEnum } from '../types/enums';

@InputType()
export class AttributeDefinitionInput {
  @Field(() => String)
  name!: string;

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
}

@InputType()
export class DefineEventSchemaInput {
  @Field(() => String)
  eventName!: string;

  @Field(() => [AttributeDefinitionInput])
  attributes!: AttributeDefinitionInput[];

  @Field(() => [DimensionDefinitionInput])
  dimensions!: DimensionDefinitionInput[];
}

@InputType()
export class CreateMeterInput {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  eventName!: string;

  @Field(() => JSONScalar, { nullable: true, description: '{"country": ["IN", "AE"]}' })
  filter?: unknown;

  @Field(() => AggregationEnum)
  aggregation!: Aggregation;

  @Field(() => String, { nullable: true, description: 'What to aggregate; COUNT has none.' })
  valueAttribute?: string | null;

  @Field(() => [String], { defaultValue: [] })
  groupBy!: string[];

  @Field(() => String)
  unit!: string;
}

@ArgsType()
export class EventSchemasArguments extends PageArguments {
  @Field(() => String, { nullable: true })
  search?: string | null;
}

@ArgsType()
export class MetersArguments extends PageArguments {
  @Field(() => String, { nullable: true })
  search?: string | null;

  @Field(() => String, { nullable: true })
  eventName?: string | null;
}
