import { connectionOf } from '@otpless/service/graphql/page';
import { CurrencyScalar, DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { OverrideKind } from '../../domain/override';
import type { ProposedChange } from '../../domain/pricing-proposal';
import { OverrideKindEnum } from './subscription-enums';

@ObjectType('ProposedChange', { description: 'What a proposal changes in a card of its plan version.' })
export class ProposedChangeType {
  @Field(() => OverrideKindEnum)
  change!: OverrideKind;

  @Field(() => String)
  rateCardKey!: string;
}

@ObjectType('PricingProposal', {
  description: 'A plan version with overrides that nobody has: it can be simulated, never subscribed to.',
})
@Directive('@key(fields: "id")')
export class PricingProposalType {
  @Field(() => ID, { description: 'Name it as termsId in a simulation.' })
  id!: string;

  @Field(() => CurrencyScalar)
  currency!: string;

  @Field(() => [ProposedChangeType])
  changes!: ProposedChange[];

  @Field(() => DateTimeScalar)
  createdAt!: Date;
}

export const { Connection: PricingProposalConnection } = connectionOf(() => PricingProposalType, 'PricingProposal');
