import { connectionOf } from '@otpless/service/graphql/page';
import { DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('PricePlan', { description: 'A named offer; what it costs stands in its versions.' })
@Directive('@key(fields: "id")')
export class PricePlanType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  description!: string | null;

  @Field(() => Int, { description: 'Grows with every edit; the next edit names it as expectedVersion.' })
  version!: number;

  @Field(() => DateTimeScalar)
  createdAt!: Date;
}

export const { Connection: PricePlanConnection } = connectionOf(() => PricePlanType, 'PricePlan');
