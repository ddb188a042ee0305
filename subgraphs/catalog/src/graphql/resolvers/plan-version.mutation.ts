import { ConflictType, InvalidInputType, NotFoundType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CatalogContext } from '../context';
import { editor } from '../edited-by';
import {
  ActivatePlanVersionInput,
  ArchivePlanVersionInput,
  ClonePlanVersionInput,
  DraftPlanVersionInput,
} from '../inputs/plan.input';
import { PlanVersionType } from '../types/plan-version.type';
import { PlanVersionIncompleteType, PlanVersionNotDraftType } from '../types/refusals.type';

const DraftPlanVersionResult = resultUnion(
  'DraftPlanVersionResult',
  () => [PlanVersionType],
  () => [InvalidInputType, NotFoundType],
);
const ClonePlanVersionResult = resultUnion(
  'ClonePlanVersionResult',
  () => [PlanVersionType],
  () => [NotFoundType],
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
    @Arg('input', () => DraftPlanVersionInput) { planId, cycle, currencies, trialDays }: DraftPlanVersionInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    const { interval, startKind, startDay = null, startMonthOffset = null, graceDays } = cycle;
    const definition = { interval, startKind, startDay, startMonthOffset, graceDays };
    return operations.draftPlanVersion({ planId, cycle: definition, currencies, trialDays, by: editor(principal) });
  }

  @Authorized('catalog:write')
  @Mutation(() => ClonePlanVersionResult, {
    description: 'Begins the next version of a plan as a draft that says what another version says.',
  })
  clonePlanVersion(
    @Arg('input', () => ClonePlanVersionInput) { id, planId = null }: ClonePlanVersionInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    return operations.clonePlanVersion({ id, planId, by: editor(principal) });
  }

  @Authorized('catalog:write')
  @Mutation(() => ActivatePlanVersionResult, {
    description: 'Offers a draft in place of what its plan offers now. Existing subscriptions stay on theirs.',
  })
  activatePlanVersion(
    @Arg('input', () => ActivatePlanVersionInput) input: ActivatePlanVersionInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    return operations.activatePlanVersion({ ...input, by: editor(principal) });
  }

  @Authorized('catalog:write')
  @Mutation(() => ArchivePlanVersionResult, {
    description: 'Withdraws an offer or gives a draft up. Existing subscriptions stay on it.',
  })
  archivePlanVersion(
    @Arg('input', () => ArchivePlanVersionInput) input: ArchivePlanVersionInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    return operations.archivePlanVersion({ ...input, by: editor(principal) });
  }
}
