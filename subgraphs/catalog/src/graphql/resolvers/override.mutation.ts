import { InvalidInput } from '@otpless/problem/problem';
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CatalogContext } from '../context';
import { editOf, whenOf } from '../edits';
import { ClearOverrideInput, OverrideRateCardInput } from '../inputs/subscription-change.input';
import { definitionOf, repeatedDimensions } from '../rate-card-translation';
import { changeResult } from '../types/change-result';
import { NoSuchRateCardType, SlabsOverlapType } from '../types/refusals.type';

const OverrideRateCardResult = changeResult('OverrideRateCard', NoSuchRateCardType, SlabsOverlapType);
const ClearOverrideResult = changeResult('ClearOverride');

@Resolver()
export class OverrideMutation {
  @Authorized('subscription:write')
  @Mutation(() => OverrideRateCardResult, {
    description: 'Changes a card of the plan version, adds one or removes one, for one subscription from a day on.',
  })
  async overrideRateCard(
    @Arg('input', () => OverrideRateCardInput) input: OverrideRateCardInput,
    @Ctx() context: CatalogContext,
  ): Promise<unknown> {
    const { change: kind, rateCardKey, card = null } = input;
    const repeated = repeatedDimensions('card.rates', card?.rates ?? []);
    if (repeated.length > 0) return new InvalidInput(repeated);
    const edit = { ...editOf(input, context), when: whenOf(input) };
    const definition = card === null ? null : definitionOf(card);
    return context.operations.overrideRateCard({ ...edit, kind, rateCardKey, card: definition });
  }

  @Authorized('subscription:write')
  @Mutation(() => ClearOverrideResult, { description: 'From a day on a card is again as the plan version has it.' })
  clearOverride(
    @Arg('input', () => ClearOverrideInput) input: ClearOverrideInput,
    @Ctx() context: CatalogContext,
  ): Promise<unknown> {
    const { rateCardKey } = input;
    return context.operations.clearOverride({ ...editOf(input, context), rateCardKey, when: whenOf(input) });
  }
}
