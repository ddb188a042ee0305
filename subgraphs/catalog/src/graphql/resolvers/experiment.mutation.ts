import { ConflictType, InvalidInputType, NotFoundType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CatalogContext } from '../context';
import { editor } from '../edited-by';
import {
  CreateExperimentInput,
  type ExperimentArmInput,
  StartExperimentInput,
  StopExperimentInput,
  UpdateExperimentInput,
} from '../inputs/experiment.input';
import { ExperimentType } from '../types/experiment.type';
import { ExperimentNotDraftType, ExperimentNotRunningType, PlanVersionNotActiveType } from '../types/refusals.type';

const noun = () => [ExperimentType] as const;
const CreateExperimentResult = resultUnion('CreateExperimentResult', noun, () => [InvalidInputType, ConflictType]);
const UpdateExperimentResult = resultUnion('UpdateExperimentResult', noun, () => [
  InvalidInputType,
  NotFoundType,
  ConflictType,
  ExperimentNotDraftType,
]);
const StartExperimentResult = resultUnion('StartExperimentResult', noun, () => [
  InvalidInputType,
  NotFoundType,
  ConflictType,
  ExperimentNotDraftType,
  PlanVersionNotActiveType,
]);
const StopExperimentResult = resultUnion('StopExperimentResult', noun, () => [
  NotFoundType,
  ConflictType,
  ExperimentNotRunningType,
]);

@Resolver()
export class ExperimentMutation {
  @Authorized('catalog:write')
  @Mutation(() => CreateExperimentResult, { description: 'A draft: nobody is offered it before it is started.' })
  createExperiment(
    @Arg('input', () => CreateExperimentInput) { key, name, arms }: CreateExperimentInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    return operations.createExperiment({ key, name, arms: arms.map(armOf), by: editor(principal) });
  }

  @Authorized('catalog:write')
  @Mutation(() => UpdateExperimentResult, { description: 'As long as it is a draft; its key stays.' })
  updateExperiment(
    @Arg('input', () => UpdateExperimentInput) { id, expectedVersion, name, arms }: UpdateExperimentInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    return operations.updateExperiment({ id, expectedVersion, name, arms: arms.map(armOf), by: editor(principal) });
  }

  @Authorized('catalog:write')
  @Mutation(() => StartExperimentResult, { description: 'Offers it; from here on its arms and weights never change.' })
  startExperiment(
    @Arg('input', () => StartExperimentInput) { id, expectedVersion }: StartExperimentInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    return operations.startExperiment({ id, expectedVersion, by: editor(principal) });
  }

  @Authorized('catalog:write')
  @Mutation(() => StopExperimentResult, { description: 'Offers it to nobody further; who subscribed stays.' })
  stopExperiment(
    @Arg('input', () => StopExperimentInput) { id, expectedVersion }: StopExperimentInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    return operations.stopExperiment({ id, expectedVersion, by: editor(principal) });
  }
}

function armOf({ key, planVersionId, weight }: ExperimentArmInput) {
  return { key, planVersionId, weight };
}
