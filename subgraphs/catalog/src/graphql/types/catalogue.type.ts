import { connectionOf } from '@otpless/service/graphql/page';
import { DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('Catalogue', {
  description: 'A named, ordered list of plans: a master catalogue, or a subset of one for a market or a channel.',
})
@Directive('@key(fields: "id")')
export class CatalogueType {
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

export const { Connection: CatalogueConnection } = connectionOf(() => CatalogueType, 'Catalogue');
