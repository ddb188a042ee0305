import { JSONScalar } from '@otpless/service/graphql/scalars';
import { Field, ID, InputType } from 'type-graphql';
import type { BillableKind } from '../../domain/billable-item';
import type { Aggregation } from '../../domain/meter';
import { AggregationEnum, BillableKindEnum } from '../types/enums';

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

@InputType()
export class CreateBillableItemInput {
  @Field(() => String)
  key!: string;

  @Field(() => BillableKindEnum)
  kind!: BillableKind;

  @Field(() => ID, { nullable: true })
  meterId?: string | null;

  @Field(() => String, { description: 'Six digits that start with 99.' })
  sacCode!: string;

  @Field(() => String)
  description!: string;
}
