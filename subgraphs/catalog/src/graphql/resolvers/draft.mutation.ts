import { InvalidInput } from '@otpless/problem/problem';
import { ConflictType, InvalidInputType, NotFoundType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CatalogContext } from '../context';
import { editedBy } from '../edited-by';
import {
  OrderPricingRulesInput,
  OrderRateCardsInput,
  RemovePricingRuleInput,
  RemoveRateCardInput,
  SetPlanCurrenciesInput,
  SetPricingCycleInput,
} from '../inputs/plan.input';
import { PutPricingRuleInput } from '../inputs/pricing-rule.input';
import { PutRateCardInput } from '../inputs/rate-card.input';
import { ruleDefinitionOf } from '../pricing-rule-translation';
import { definitionOf, repeatedDimensions } from '../rate-card-translation';
import { PlanVersionType } from '../types/plan-version.type';
import { PlanVersionNotDraftType, SlabsOverlapType } from '../types/refusals.type';

const edits = (name: string) =>
  resultUnion(
    name,
    () => [PlanVersionType],
    () => [InvalidInputType, NotFoundType, ConflictType, PlanVersionNotDraftType],
  );
const putsRates = (name: string) =>
  resultUnion(
    name,
    () => [PlanVersionType],
    () => [InvalidInputType, NotFoundType, ConflictType, PlanVersionNotDraftType, SlabsOverlapType],
  );

const PutRateCardResult = putsRates('PutRateCardResult');
const RemoveRateCardResult = edits('RemoveRateCardResult');
const OrderRateCardsResult = edits('OrderRateCardsResult');
const PutPricingRuleResult = putsRates('PutPricingRuleResult');
const RemovePricingRuleResult = edits('RemovePricingRuleResult');
const OrderPricingRulesResult = edits('OrderPricingRulesResult');
const SetPricingCycleResult = edits('SetPricingCycleResult');
const SetPlanCurrenciesResult = edits('SetPlanCurrenciesResult');

/** Edits of a draft; each is refused with what changed where somebody else edited it meanwhile. */
@Resolver()
export class DraftMutation {
  @Authorized('catalog:write')
  @Mutation(() => PutRateCardResult, { description: 'Adds a rate card to a draft, or replaces the one of its key.' })
  async putRateCard(
    @Arg('input', () => PutRateCardInput) input: PutRateCardInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    const repeated = repeatedDimensions('rates', input.rates);
    if (repeated.length > 0) return new InvalidInput(repeated);
    return operations.putRateCard({ ...editedBy(principal, input), card: definitionOf(input) });
  }

  @Authorized('catalog:write')
  @Mutation(() => RemoveRateCardResult)
  removeRateCard(
    @Arg('input', () => RemoveRateCardInput) input: RemoveRateCardInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    return operations.removeRateCard({ ...editedBy(principal, input), key: input.key });
  }

  @Authorized('catalog:write')
  @Mutation(() => OrderRateCardsResult, { description: 'Puts the rate cards of a draft into another order.' })
  orderRateCards(
    @Arg('input', () => OrderRateCardsInput) input: OrderRateCardsInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    return operations.orderRateCards({ ...editedBy(principal, input), keys: input.keys });
  }

  @Authorized('catalog:write')
  @Mutation(() => PutPricingRuleResult, {
    description: 'Adds a pricing rule to a draft, as the last one, or replaces the one of its key.',
  })
  async putPricingRule(
    @Arg('input', () => PutPricingRuleInput) input: PutPricingRuleInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    const repeated = repeatedDimensions('effect.replaceWith.rates', input.effect.replaceWith?.rates ?? []);
    if (repeated.length > 0) return new InvalidInput(repeated);
    return operations.putPricingRule({ ...editedBy(principal, input), rule: ruleDefinitionOf(input) });
  }

  @Authorized('catalog:write')
  @Mutation(() => RemovePricingRuleResult)
  removePricingRule(
    @Arg('input', () => RemovePricingRuleInput) input: RemovePricingRuleInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    return operations.removePricingRule({ ...editedBy(principal, input), key: input.key });
  }

  @Authorized('catalog:write')
  @Mutation(() => OrderPricingRulesResult, {
    description: 'Puts the pricing rules of a draft into another order: a later rule has the last word.',
  })
  orderPricingRules(
    @Arg('input', () => OrderPricingRulesInput) input: OrderPricingRulesInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    return operations.orderPricingRules({ ...editedBy(principal, input), keys: input.keys });
  }

  @Authorized('catalog:write')
  @Mutation(() => SetPricingCycleResult, { description: 'By which cycle a draft is billed, and how long it is tried.' })
  setPricingCycle(
    @Arg('input', () => SetPricingCycleInput) input: SetPricingCycleInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    const { interval, startKind, startDay = null, startMonthOffset = null, graceDays } = input.cycle;
    const cycle = { interval, startKind, startDay, startMonthOffset, graceDays };
    return operations.setPricingCycle({ ...editedBy(principal, input), cycle, trialDays: input.trialDays ?? null });
  }

  @Authorized('catalog:write')
  @Mutation(() => SetPlanCurrenciesResult, { description: 'In which currencies a draft is offered.' })
  setPlanCurrencies(
    @Arg('input', () => SetPlanCurrenciesInput) input: SetPlanCurrenciesInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    return operations.setPlanCurrencies({ ...editedBy(principal, input), currencies: input.currencies });
  }
}
