import { connectionOf } from '@otpless/service/graphql/page';
import type { MeterFilter } from '@otpless/metering/filter';
import { DateTimeScalar, JSONScalar } from '@otpless/service/graphql/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Aggregation } from '../../domain/meter';
import { AggregationEnum } from './enums';

@ObjectType('Meter', { description: 'What is counted. How never changes: another way of counting is another meter.' })
@Directive('@key(fields: "id")')
export class MeterType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  key!: string;

  @Field(() => String)
  eventName!: string;

  @Field(() => JSONScalar, { nullable: true, description: 'What must hold of an event; none counts every event.' })
  filter!: MeterFilter;

  @Field(() => AggregationEnum)
  aggregation!: Aggregation;

  @Field(() => String, { nullable: true })
  valueAttribute!: string | null;

  @Field(() => [String])
  groupBy!: string[];

  @Field(() => String)
  unit!: string;

  @Field(() => String, { nullable: true })
  description!: string | null;

  @Field(() => DateTimeScalar)
  createdAt!: Date;

  @Field(() => Int, { description: 'Grows with every edit; the next edit names it as expectedVersion.' })
  version!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it is offered to nothing new.' })
  archivedAt!: Date | null;
}

export const { Connection: MeterConnection } = connectionOf(() => MeterType, 'Meter');
