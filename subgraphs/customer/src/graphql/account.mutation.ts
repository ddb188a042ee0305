import { ConflictType, InvalidInputType, NotFoundType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  ArchiveAccountInput,
  CreateAccountInput,
  RestoreAccountInput,
  UpdateAccountInput,
  accountChangesOf,
  newAccountOf,
} from './account.input';
import { AccountType } from './account.type';
import type { CustomerContext } from './context';
import { AccountInUseType } from './problems.type';

const account = () => [AccountType] as const;
const CreateAccountResult = resultUnion('CreateAccountResult', account, () => [InvalidInputType, NotFoundType]);
const UpdateAccountResult = resultUnion('UpdateAccountResult', account, () => [
  InvalidInputType,
  NotFoundType,
  ConflictType,
]);
const ArchiveAccountResult = resultUnion('ArchiveAccountResult', account, () => [
  NotFoundType,
  ConflictType,
  AccountInUseType,
]);
const RestoreAccountResult = resultUnion('RestoreAccountResult', account, () => [NotFoundType, ConflictType]);

@Resolver()
export class AccountMutation {
  @Authorized('customer:write')
  @Mutation(() => CreateAccountResult)
  createAccount(
    @Arg('input', () => CreateAccountInput) input: CreateAccountInput,
    @Ctx() { operations, principal }: CustomerContext,
  ): Promise<object> {
    return operations.createAccount(principal, newAccountOf(input));
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
  @Mutation(() => ArchiveAccountResult, { description: 'Once nothing holds it: nothing more is billed to it.' })
  archiveAccount(
    @Arg('input', () => ArchiveAccountInput) { id, expectedVersion }: ArchiveAccountInput,
    @Ctx() { operations, principal }: CustomerContext,
  ): Promise<object> {
    return operations.archiveAccount(principal, id, expectedVersion);
  }

  @Authorized('customer:write')
  @Mutation(() => RestoreAccountResult)
  restoreAccount(
    @Arg('input', () => RestoreAccountInput) { id, expectedVersion }: RestoreAccountInput,
    @Ctx() { operations, principal }: CustomerContext,
  ): Promise<object> {
    return operations.restoreAccount(principal, id, expectedVersion);
  }
}
