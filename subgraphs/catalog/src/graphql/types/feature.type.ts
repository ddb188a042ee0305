import { connectionOf } from '@otpless/service/graphql/page';
import { DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('Feature', { description: 'What an entitlement grants.' })
@Directive('@key(fields: "id")')
export class FeatureType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  description!: string | null;

  @Field(() => DateTimeScalar)
  createdAt!: Date;

  @Field(() => Int, { description: 'Grows with every edit; the next edit names it as expectedVersion.' })
  version!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it is offered to nothing new.' })
  archivedAt!: Date | null;
}

export const { Connection: FeatureConnection } = connectionOf(() => FeatureType, 'Feature');
