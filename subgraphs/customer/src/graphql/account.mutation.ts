import { ConflictType, InvalidInputType, NotFoundType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  AssignAliasInput,
  CreateAccountInput,
  ReleaseAliasInput,
  UpdateAccountInput,
  accountChangesOf,
} from './account.input';
import { AccountType } from './account.type';
import type { CustomerContext } from './context';

const account = () => [AccountType] as const;
const CreateAccountResult = resultUnion('CreateAccountResult', account, () => [InvalidInputType, NotFoundType]);
const UpdateAccountResult = resultUnion('UpdateAccountResult', account, () => [
  InvalidInputType,
  NotFoundType,
  ConflictType,
]);
const AssignAliasResult = resultUnion('AssignAliasResult', account, () => [
  InvalidInputType,
  NotFoundType,
  ConflictType,
]);
const ReleaseAliasResult = resultUnion('ReleaseAliasResult', account, () => [InvalidInputType, NotFoundType]);

@Resolver()
export class AccountMutation {
  @Authorized('customer:write')
  @Mutation(() => CreateAccountResult)
  createAccount(
    @Arg('input', () => CreateAccountInput) { customerId, parentId, ...details }: CreateAccountInput,
    @Ctx() { operations, principal }: CustomerContext,
  ): Promise<object> {
    return operations.createAccount(principal, { customerId, parentId: parentId ?? null, details });
  }

  @Authorized('customer:write')
  @Mutation(() => UpdateAccountResult)
  updateAccount(
    @Arg('input', () => UpdateAccountInput) input: UpdateAccountInput,
    @Ctx() { operations, principal }: CustomerContext,
  ): Promise<object> {
    const { id, expectedVersion } = input;
    return operations.updateAccount(principal, { id, expectedVersion, changes: accountChangesOf(input) });
  }

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
}
