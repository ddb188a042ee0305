import { InvalidInput } from '@otpless/problem/problem';
import type { Page } from '@otpless/service/graphql/page';
import { InvalidInputType, NotFoundType, resultUnion } from '@otpless/service/graphql/problems';
import { requireAllAccounts } from '@otpless/service/principal';
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { PlanVersion } from '../../domain/plan-version';
import type { PricingProposal, ProposedChange } from '../../domain/pricing-proposal';
import type { CatalogContext } from '../context';
import { editor } from '../edited-by';
import { PricingProposalsArguments, ProposePricingInput } from '../inputs/pricing-proposal.input';
import { pageOf, pageRequest } from '../paging';
import { definitionOf, rateCardShown, repeatedDimensions } from '../rate-card-translation';
import { PlanVersionType } from '../types/plan-version.type';
import { PricingProposalConnection, PricingProposalType, ProposedChangeType } from '../types/pricing-proposal.type';
import { RateCardType } from '../types/rate-card.type';
import { SlabsOverlapType } from '../types/refusals.type';

const ProposePricingResult = resultUnion(
  'ProposePricingResult',
  () => [PricingProposalType],
  () => [InvalidInputType, NotFoundType, SlabsOverlapType],
);

@Resolver(() => PricingProposalType)
export class PricingProposalResolver {
  @Authorized('pricing:simulate')
  @Mutation(() => ProposePricingResult, {
    description: 'Keeps a plan version with overrides, to be simulated before anybody has them.',
  })
  async proposePricing(
    @Arg('input', () => ProposePricingInput) { overrides, ...input }: ProposePricingInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    requireAllAccounts(principal);
    const repeated = overrides.flatMap(({ card }, at) =>
      repeatedDimensions(`overrides.${at}.card.rates`, card?.rates ?? []),
    );
    if (repeated.length > 0) return new InvalidInput(repeated);
    const said = overrides.map(({ card, ...one }) => ({ ...one, card: card ? definitionOf(card) : null }));
    return operations.proposePricing({ ...input, overrides: said, by: editor(principal) });
  }

  @Authorized('pricing:simulate')
  @Query(() => PricingProposalType, { nullable: true })
  async pricingProposal(
    @Arg('id', () => ID) id: string,
    @Ctx() { reads, principal }: CatalogContext,
  ): Promise<PricingProposal | null> {
    requireAllAccounts(principal);
    return (await reads.proposals.byIds([id]))[0] ?? null;
  }

  @Authorized('pricing:simulate')
  @Query(() => PricingProposalConnection, { description: 'The newest first.' })
  async pricingProposals(
    @Args(() => PricingProposalsArguments) args: PricingProposalsArguments,
    @Ctx() { reads, principal }: CatalogContext,
  ): Promise<Page<PricingProposal>> {
    requireAllAccounts(principal);
    const asked = { ...pageRequest(args), planVersionId: args.planVersionId ?? null };
    return pageOf(await reads.proposals.page(asked), args);
  }

  @FieldResolver(() => PlanVersionType)
  planVersion(
    @Root() { planVersionId }: PricingProposal,
    @Ctx() { loaders }: CatalogContext,
  ): Promise<PlanVersion | null> {
    return loaders.planVersion.load(planVersionId);
  }

  @FieldResolver(() => String, { description: 'Who made it.' })
  proposedBy(@Root() { by }: PricingProposal): string {
    return by.name;
  }
}

@Resolver(() => ProposedChangeType)
export class ProposedChangeResolver {
  @FieldResolver(() => RateCardType, { nullable: true, description: 'None where the card is removed.' })
  card(@Root() { card }: ProposedChange): object | null {
    return card === null ? null : rateCardShown(card);
  }
}
