import { connectionOf } from '@otpless/service/graphql/page';
import { DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType('PricePlan', { description: 'A named offer; what it costs stands in its versions.' })
@Directive('@key(fields: "id")')
export class PricePlanType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => DateTimeScalar)
  createdAt!: Date;
}

export const { Connection: PricePlanConnection } = connectionOf(() => PricePlanType, 'PricePlan');
