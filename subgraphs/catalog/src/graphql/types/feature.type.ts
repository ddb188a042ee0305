import { connectionOf } from '@otpless/service/graphql/page';
import { DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

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
}

export const { Connection: FeatureConnection } = connectionOf(() => FeatureType, 'Feature');
