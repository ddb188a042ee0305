import { PageArguments } from '@otpless/service/graphql/page';
import { CurrencyScalar } from '@otpless/service/graphql/scalars';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { OverrideKind } from '../../domain/override';
import { OverrideKindEnum } from '../types/subscription-enums';
import { RateCardInput } from './rate-card.input';

@InputType({ description: 'As an override of a subscription is said.' })
export class ProposedOverrideInput {
  @Field(() => OverrideKindEnum)
  change!: OverrideKind;

  @Field(() => String)
  rateCardKey!: string;

  @Field(() => RateCardInput, { nullable: true, description: 'Of REPLACE and ADD: the whole card.' })
  card?: RateCardInput | null;
}

@InputType()
export class ProposePricingInput {
  @Field(() => ID)
  planVersionId!: string;

  @Field(() => CurrencyScalar)
  currency!: string;

  @Field(() => [ProposedOverrideInput])
  overrides!: ProposedOverrideInput[];
}

@ArgsType()
export class PricingProposalsArguments extends PageArguments {
  @Field(() => ID, { nullable: true })
  planVersionId?: string | null;
}
