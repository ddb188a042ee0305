import { ConflictType, InvalidInputType, NotFoundType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import { AccountType } from './account.type';
import { AssignAliasInput, MoveAliasInput, ReleaseAliasInput } from './alias.input';
import type { CustomerContext } from './context';

const account = () => [AccountType] as const;
const refusals = () => [InvalidInputType, NotFoundType, ConflictType];
const AssignAliasResult = resultUnion('AssignAliasResult', account, refusals);
const ReleaseAliasResult = resultUnion('ReleaseAliasResult', account, () => [InvalidInputType, NotFoundType]);
const MoveAliasResult = resultUnion('MoveAliasResult', account, refusals);

@Resolver()
export class AliasMutation {
  @Authorized('customer:write')
  @Mutation(() => AssignAliasResult)
  assignAlias(
    @Arg('input', () => AssignAliasInput) { accountId, value, effectiveFrom, effectiveUntil }: AssignAliasInput,
    @Ctx() { operations, principal }: CustomerContext,
  ): Promise<object> {
    const span = { effectiveFrom: effectiveFrom ?? null, effectiveUntil: effectiveUntil ?? null };
    return operations.assignAlias(principal, { accountId, value, ...span });
  }

  @Authorized('customer:write')
  @Mutation(() => ReleaseAliasResult)
  releaseAlias(
    @Arg('input', () => ReleaseAliasInput) { accountId, value, effectiveUntil }: ReleaseAliasInput,
    @Ctx() { operations, principal }: CustomerContext,
  ): Promise<object> {
    return operations.releaseAlias(principal, { accountId, value, effectiveUntil: effectiveUntil ?? null });
  }

  @Authorized('customer:write')
  @Mutation(() => MoveAliasResult, {
    description: 'One account’s hold ends at the instant the other’s begins. Answers the account that has it then.',
  })
  moveAlias(
    @Arg('input', () => MoveAliasInput) { value, toAccountId, effectiveFrom }: MoveAliasInput,
    @Ctx() { operations, principal }: CustomerContext,
  ): Promise<object> {
    return operations.moveAlias(principal, { value, toAccountId, effectiveFrom: effectiveFrom ?? null });
  }
}
