import { Field, ID, InputType, Int } from 'type-graphql';

/** Which meter, billable item or feature is edited, and which state of it was seen. */
@InputType()
abstract class CatalogEditInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion!: number;
}

@InputType()
export class UpdateMeterInput extends CatalogEditInput {
  @Field(() => String, { nullable: true, description: 'Stays as it is where left out.' })
  unit?: string | null;

  @Field(() => String, { nullable: true, description: 'Stays as it is where left out; null takes it away.' })
  description?: string | null;
}

@InputType()
export class ArchiveMeterInput extends CatalogEditInput {}

@InputType()
export class UpdateBillableItemInput extends CatalogEditInput {
  @Field(() => String, { nullable: true, description: 'Stays as it is where left out.' })
  sacCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Stays as it is where left out.' })
  description?: string | null;
}

@InputType()
export class ArchiveBillableItemInput extends CatalogEditInput {}

@InputType()
export class UpdateFeatureInput extends CatalogEditInput {
  @Field(() => String, { nullable: true, description: 'Stays as it is where left out.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Stays as it is where left out; null takes it away.' })
  description?: string | null;
}

@InputType()
export class ArchiveFeatureInput extends CatalogEditInput {}
