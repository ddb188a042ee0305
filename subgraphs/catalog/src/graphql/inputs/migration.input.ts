import { PageArguments } from '@otpless/service/graphql/page';
import { DateScalar } from '@otpless/service/graphql/scalars';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { ChangeTiming } from '../../domain/change-day';
import type { MigrationOutcome, ReturnScope } from '../../domain/migration-item';
import { MigrationOutcomeEnum, MigrationReturnScopeEnum } from '../types/migration-enums';
import { ChangeTimingEnum } from '../types/subscription-enums';

@InputType({ description: 'Either all subscriptions of a plan version, or those that are named; 5,000 at most.' })
export class PlanMigrationInput {
  @Field(() => String, { description: 'It stands as the reason in the timeline of each subscription.' })
  name!: string;

  @Field(() => ID)
  toPlanVersionId!: string;

  @Field(() => ID, { nullable: true })
  fromPlanVersionId?: string | null;

  @Field(() => [ID], { nullable: true })
  subscriptionIds?: string[] | null;

  @Field(() => ChangeTimingEnum, { defaultValue: 'ON_DATE' })
  timing!: ChangeTiming;

  @Field(() => DateScalar, { nullable: true, description: 'The day, where the timing is ON_DATE.' })
  effectiveOn?: string | null;

  @Field(() => [String], {
    defaultValue: [],
    description: 'The keys of the cards whose overrides go on, where a subscription has them; all others are dropped.',
  })
  carryOverrides!: string[];
}

@InputType()
export class ApproveMigrationInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version that you saw.' })
  expectedVersion!: number;
}

@InputType()
export class CancelMigrationInput {
  @Field(() => ID)
  id!: string;
}

@InputType()
export class ReturnMigrationInput {
  @Field(() => ID)
  id!: string;

  @Field(() => MigrationReturnScopeEnum)
  which!: ReturnScope;
}

@ArgsType()
export class MigrationItemsArguments extends PageArguments {
  @Field(() => MigrationOutcomeEnum, { nullable: true, description: 'Those of this outcome only.' })
  outcome?: MigrationOutcome | null;
}
