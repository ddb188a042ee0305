import { connectionOf } from '@otpless/service/graphql/page';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('AttributeDefinition', { description: 'A number that an event may carry.' })
export class AttributeDefinitionType {
  @Field(() => String)
  name!: string;

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
}

@ObjectType('EventSchema', { description: 'What the events of a name may carry, in its latest version.' })
export class EventSchemaType {
  @Field(() => String)
  eventName!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => [AttributeDefinitionType])
  attributes!: AttributeDefinitionType[];

  @Field(() => [DimensionDefinitionType])
  dimensions!: DimensionDefinitionType[];
}

export const { Connection: EventSchemaConnection } = connectionOf(() => EventSchemaType, 'EventSchema');
