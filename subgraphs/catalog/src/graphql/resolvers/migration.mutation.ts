import { ConflictType, InvalidInputType, NotFoundType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CatalogContext } from '../context';
import { editor } from '../edited-by';
import { dayOf } from '../edits';
import {
  ApproveMigrationInput,
  CancelMigrationInput,
  PlanMigrationInput,
  ReturnMigrationInput,
} from '../inputs/migration.input';
import { MigrationType } from '../types/migration.type';
import { PlanVersionNotActiveType } from '../types/refusals.type';

const PlanMigrationResult = resultUnion(
  'PlanMigrationResult',
  () => [MigrationType],
  () => [InvalidInputType, NotFoundType, PlanVersionNotActiveType],
);
const moveResult = (verb: string) =>
  resultUnion(
    `${verb}MigrationResult`,
    () => [MigrationType],
    () => [NotFoundType, ConflictType],
  );
const ApproveMigrationResult = moveResult('Approve');
const CancelMigrationResult = moveResult('Cancel');
const ReturnMigrationResult = moveResult('Return');

@Resolver()
export class MigrationMutation {
  @Authorized('subscription:write')
  @Mutation(() => PlanMigrationResult, {
    description:
      'Selects subscriptions, of each of which it is then asked, in the background, what a change of its plan would come to. ' +
      'None changes before the approval.',
  })
  planMigration(
    @Arg('input', () => PlanMigrationInput) input: PlanMigrationInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    const { name, toPlanVersionId, fromPlanVersionId = null, subscriptionIds = null, timing, carryOverrides } = input;
    const selection = { fromPlanVersionId, subscriptionIds };
    const terms = { name, toPlanVersionId, timing, effectiveOn: dayOf(input.effectiveOn), carryOverrides };
    return operations.planMigration({ ...terms, ...selection, by: editor(principal) });
  }

  @Authorized('subscription:write')
  @Mutation(() => ApproveMigrationResult, { description: 'Lets it run, as its dry run was seen.' })
  approveMigration(
    @Arg('input', () => ApproveMigrationInput) { id, expectedVersion }: ApproveMigrationInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    return operations.approveMigration({ id, expectedVersion, by: editor(principal) });
  }

  @Authorized('subscription:write')
  @Mutation(() => CancelMigrationResult, { description: 'Gives it up before it is approved; nothing was changed.' })
  cancelMigration(
    @Arg('input', () => CancelMigrationInput) { id }: CancelMigrationInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    return operations.cancelMigration({ id, by: editor(principal) });
  }

  @Authorized('subscription:write')
  @Mutation(() => ReturnMigrationResult, {
    description: 'FAILED settles those that failed, which never left their plan; ALL puts the migrated back too.',
  })
  returnMigration(
    @Arg('input', () => ReturnMigrationInput) { id, which }: ReturnMigrationInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    return operations.returnMigration({ id, which, by: editor(principal) });
  }
}
