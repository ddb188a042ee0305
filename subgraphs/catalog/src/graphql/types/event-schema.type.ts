import type { AttributeType } from '@otpless/metering/event-schema';
import { connectionOf } from '@otpless/service/graphql/page';
import { FieldChangeType, FieldProblemType, ProblemType } from '@otpless/service/graphql/problems';
import { DateTimeScalar, JSONScalar } from '@otpless/service/graphql/scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { AttributeTypeEnum } from './enums';

@ObjectType('AttributeDefinition', { description: 'A number that an event may carry.' })
export class AttributeDefinitionType {
  @Field(() => String)
  name!: string;

  @Field(() => AttributeTypeEnum)
  type!: AttributeType;

  @Field(() => Boolean)
  required!: boolean;
}

@ObjectType('DimensionDefinition', { description: 'A text that an event may carry.' })
export class DimensionDefinitionType {
  @Field(() => String)
  name!: string;

  @Field(() => Boolean)
  required!: boolean;

  @Field(() => Boolean, { description: 'Pseudonymised at the door by a keyed hash.' })
  personal!: boolean;

  @Field(() => [String], { nullable: true, description: 'None where any text will do.' })
  allowedValues!: string[] | null;
}

@ObjectType('ComputedAttribute', { description: 'A number that is reckoned from the attributes of each event.' })
export class ComputedAttributeType {
  @Field(() => String)
  name!: string;

  @Field(() => JSONScalar, { description: '{"max": [{"attribute": "amount"}, {"constant": "0.5"}]}' })
  expression!: unknown;
}

@ObjectType('EventSchema', { description: 'What the events of a name may carry, in the version in force.' })
export class EventSchemaType {
  @Field(() => String)
  eventName!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => [AttributeDefinitionType])
  attributes!: AttributeDefinitionType[];

  @Field(() => [DimensionDefinitionType])
  dimensions!: DimensionDefinitionType[];

  @Field(() => [ComputedAttributeType])
  computed!: ComputedAttributeType[];
}

@ObjectType('EventSchemaVersion')
export class EventSchemaVersionType {
  @Field(() => Int)
  version!: number;

  @Field(() => DateTimeScalar, { description: 'Since when events are judged by it.' })
  createdAt!: Date;

  @Field(() => [AttributeDefinitionType])
  attributes!: AttributeDefinitionType[];

  @Field(() => [DimensionDefinitionType])
  dimensions!: DimensionDefinitionType[];

  @Field(() => [ComputedAttributeType])
  computed!: ComputedAttributeType[];

  @Field(() => [FieldChangeType], { description: 'From the version before: "attributes.cost".' })
  changes!: FieldChangeType[];
}

@ObjectType('EventSchemaInUse', {
  implements: ProblemType,
  description: 'Meters count by what the new version would take away.',
})
export class EventSchemaInUseType extends ProblemType {
  @Field(() => [FieldProblemType], { description: 'Meters by their key: "meters.otp.groupBy.0".' })
  fields!: FieldProblemType[];
}

export const { Connection: EventSchemaConnection } = connectionOf(() => EventSchemaType, 'EventSchema');
