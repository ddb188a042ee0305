import type { CycleStart, PricingInterval } from '@otpless/period/pricing-cycle';
import { CurrencyScalar } from '@otpless/service/graphql/scalars';
import { PageArguments } from '@otpless/service/graphql/page';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { CycleStartKindEnum, PricingIntervalEnum } from '../types/enums';

@InputType()
export class CreatePricePlanInput {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of a custom contract: the one account that may subscribe to it.' })
  forAccountId?: string | null;
}

@InputType()
export class UpdatePricePlanInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version that you saw.' })
  expectedVersion!: number;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: 'None where it is left out.' })
  description?: string | null;
}

@InputType()
export class PricingCycleInput {
  @Field(() => PricingIntervalEnum)
  interval!: PricingInterval;

  @Field(() => CycleStartKindEnum, { defaultValue: 'ANNIVERSARY' })
  startKind!: CycleStart['kind'];

  @Field(() => String, { nullable: true })
  startDay?: string | null;

  @Field(() => Int, { nullable: true })
  startMonthOffset?: number | null;

  @Field(() => Int, { defaultValue: 3 })
  graceDays!: number;
}

@InputType()
export class DraftPlanVersionInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => PricingCycleInput)
  cycle!: PricingCycleInput;

  @Field(() => [CurrencyScalar])
  currencies!: string[];

  @Field(() => Int, { defaultValue: 0, description: 'How many of a subscription’s first days cost nothing.' })
  trialDays!: number;
}

/** An edit of a draft, by who saw a state of it. */
@InputType()
export abstract class DraftEditInput {
  @Field(() => ID)
  planVersionId!: string;

  @Field(() => Int, { description: 'The version that you saw.' })
  expectedVersion!: number;
}

@InputType()
export class SetPricingCycleInput extends DraftEditInput {
  @Field(() => PricingCycleInput)
  cycle!: PricingCycleInput;

  @Field(() => Int, { nullable: true, description: 'How many first days cost nothing; as they are where left out.' })
  trialDays?: number | null;
}

@InputType()
export class SetPlanCurrenciesInput extends DraftEditInput {
  @Field(() => [CurrencyScalar], { description: 'What the draft says in a currency that goes, goes with it.' })
  currencies!: string[];
}

@InputType()
export class OrderRateCardsInput extends DraftEditInput {
  @Field(() => [String], { description: 'Each key once.' })
  keys!: string[];
}

@InputType()
export class OrderPricingRulesInput extends DraftEditInput {
  @Field(() => [String], { description: 'Each key once; a later rule has the last word.' })
  keys!: string[];
}

@InputType()
export class ClonePlanVersionInput {
  @Field(() => ID, { description: 'Of any status.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The plan that gets the draft; the version’s own by default.' })
  planId?: string | null;
}

@InputType()
export class RemoveRateCardInput extends DraftEditInput {
  @Field(() => String)
  key!: string;
}

@InputType()
export class RemovePricingRuleInput extends DraftEditInput {
  @Field(() => String)
  key!: string;
}

@InputType()
export class ActivatePlanVersionInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class ArchivePlanVersionInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@ArgsType()
export class PricePlansArguments extends PageArguments {
  @Field(() => String, { nullable: true })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'The custom contracts of this account only.' })
  forAccountId?: string | null;
}
