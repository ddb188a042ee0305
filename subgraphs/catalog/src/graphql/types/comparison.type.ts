import { Field, ObjectType } from 'type-graphql';
import { PlanVersionType } from './plan-version.type';
import { RateCardType } from './rate-card.type';

@ObjectType('ComparisonCell', { description: 'What one version says of the row.' })
export class ComparisonCellType {
  @Field(() => PlanVersionType)
  planVersion!: PlanVersionType;

  @Field(() => [RateCardType], { description: 'None where it says nothing of it.' })
  cards!: RateCardType[];
}

@ObjectType('ComparisonRow', { description: 'A feature, an item, or a kind of grant, limit or discount.' })
export class ComparisonRowType {
  @Field(() => String, { description: 'As people read it: the name of the feature, the description of the item.' })
  label!: string;

  @Field(() => [ComparisonCellType], { description: 'One a version, in the order of the versions.' })
  cells!: ComparisonCellType[];
}

@ObjectType('PlanComparison', { description: 'Versions side by side.' })
export class PlanComparisonType {
  @Field(() => [PlanVersionType], { description: 'The columns.' })
  planVersions!: PlanVersionType[];

  @Field(() => [ComparisonRowType])
  rows!: ComparisonRowType[];
}
