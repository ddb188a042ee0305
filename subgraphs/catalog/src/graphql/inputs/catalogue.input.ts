import { PageArguments } from '@otpless/service/graphql/page';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class CreateCatalogueInput {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => ID, { nullable: true, description: 'The master catalogue that it is a subset of.' })
  masterId?: string | null;

  @Field(() => [ID], { defaultValue: [], description: 'In the order in which they are offered: good, better, best.' })
  planIds!: string[];
}

@InputType()
export class UpdateCatalogueInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version that you saw.' })
  expectedVersion!: number;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: 'None where it is left out.' })
  description?: string | null;

  @Field(() => [ID], { description: 'All of them, in the order in which they are offered.' })
  planIds!: string[];
}

@ArgsType()
export class CataloguesArguments extends PageArguments {
  @Field(() => String, { nullable: true })
  search?: string | null;
}
