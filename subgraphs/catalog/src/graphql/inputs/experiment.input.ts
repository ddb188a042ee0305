import { PageArguments } from '@otpless/service/graphql/page';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class ExperimentArmInput {
  @Field(() => String)
  key!: string;

  @Field(() => ID)
  planVersionId!: string;

  @Field(() => Int, { description: 'Its part of all the weights is its part of all accounts.' })
  weight!: number;
}

@InputType()
export class CreateExperimentInput {
  @Field(() => String, { description: 'Part of what assigns an account its arm; it stays.' })
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [ExperimentArmInput], { description: 'Two or more, offered in the same currencies.' })
  arms!: ExperimentArmInput[];
}

@InputType()
export class UpdateExperimentInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => String)
  name!: string;

  @Field(() => [ExperimentArmInput])
  arms!: ExperimentArmInput[];
}

@InputType()
export class StartExperimentInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class StopExperimentInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@ArgsType()
export class ExperimentsArguments extends PageArguments {
  @Field(() => String, { nullable: true })
  search?: string | null;
}
