import { ConflictType, InvalidInputType, NotFoundType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CatalogContext } from '../context';
import {
  ActivatePlanVersionInput,
  ArchivePlanVersionInput,
  DraftPlanVersionInput,
  PutRateCardInput,
  RemoveRateCardInput,
} from '../inputs/plan.input';
import { PlanVersionType } from '../types/plan-version.type';
import { PlanVersionIncompleteType, PlanVersionNotDraftType, SlabsOverlapType } from '../types/refusals.type';

const DraftPlanVersionResult = resultUnion(
  'DraftPlanVersionResult',
  () => [PlanVersionType],
  () => [InvalidInputType, NotFoundType],
);
const PutRateCardResult = resultUnion(
  'PutRateCardResult',
  () => [PlanVersionType],
  () => [InvalidInputType, NotFoundType, ConflictType, PlanVersionNotDraftType, SlabsOverlapType],
);
const RemoveRateCardResult = resultUnion(
  'RemoveRateCardResult',
  () => [PlanVersionType],
  () => [InvalidInputType, NotFoundType, ConflictType, PlanVersionNotDraftType],
);
const ActivatePlanVersionResult = resultUnion(
  'ActivatePlanVersionResult',
  () => [PlanVersionType],
  () => [NotFoundType, ConflictType, PlanVersionNotDraftType, PlanVersionIncompleteType],
);
const ArchivePlanVersionResult = resultUnion(
  'ArchivePlanVersionResult',
  () => [PlanVersionType],
  () => [NotFoundType, ConflictType],
);

@Resolver()
export class PlanVersionMutation {
  @Authorized('catalog:write')
  @Mutation(() => DraftPlanVersionResult, { description: 'Begins the next version of a plan, without rate cards.' })
  draftPlanVersion(
    @Arg('input', () => DraftPlanVersionInput) { planId, cycle, currencies }: DraftPlanVersionInput,
    @Ctx() { operations }: CatalogContext,
  ): Promise<unknown> {
    const { interval, startKind, startDay = null, startMonthOffset = null, graceDays } = cycle;
    const definition = { interval, startKind, startDay, startMonthOffset, graceDays };
    return operations.draftPlanVersion({ planId, cycle: definition, currencies });
  }

  @Authorized('catalog:write')
  @Mutation(() => PutRateCardResult, { description: 'Adds a rate card to a draft, or replaces the one of its key.' })
  putRateCard(
    @Arg('input', () => PutRateCardInput) input: PutRateCardInput,
    @Ctx() { operations }: CatalogContext,
  ): Promise<unknown> {
    const { planVersionId, expectedVersion, key, kind, itemId, model, prorated, rates } = input;
    const card = { key, kind, itemId, model, prorated, rates };
    return operations.putRateCard({ planVersionId, expectedVersion, card });
  }

  @Authorized('catalog:write')
  @Mutation(() => RemoveRateCardResult)
  removeRateCard(
    @Arg('input', () => RemoveRateCardInput) input: RemoveRateCardInput,
    @Ctx() { operations }: CatalogContext,
  ): Promise<unknown> {
    return operations.removeRateCard(input);
  }

  @Authorized('catalog:write')
  @Mutation(() => ActivatePlanVersionResult, {
    description: 'Offers a draft in place of what its plan offers now. Existing subscriptions stay on theirs.',
  })
  activatePlanVersion(
    @Arg('input', () => ActivatePlanVersionInput) input: ActivatePlanVersionInput,
    @Ctx() { operations }: CatalogContext,
  ): Promise<unknown> {
    return operations.activatePlanVersion(input);
  }

  @Authorized('catalog:write')
  @Mutation(() => ArchivePlanVersionResult, {
    description: 'Withdraws an offer or gives a draft up. Existing subscriptions stay on it.',
  })
  archivePlanVersion(
    @Arg('input', () => ArchivePlanVersionInput) input: ArchivePlanVersionInput,
    @Ctx() { operations }: CatalogContext,
  ): Promise<unknown> {
    return operations.archivePlanVersion(input);
  }
}
