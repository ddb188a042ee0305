import { ConflictType, InvalidInputType, NotFoundType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CustomerContext } from './context';
import {
  ActivateCustomerInput,
  ArchiveCustomerInput,
  CreateCustomerInput,
  RestoreCustomerInput,
  UpdateCustomerInput,
  changesOf,
  detailsOf,
} from './customer.input';
import { CustomerType } from './customer.type';
import { CustomerHasActiveAccountsType } from './problems.type';

const customer = () => [CustomerType] as const;
const CreateCustomerResult = resultUnion('CreateCustomerResult', customer, () => [InvalidInputType, ConflictType]);
const UpdateCustomerResult = resultUnion('UpdateCustomerResult', customer, () => [
  InvalidInputType,
  NotFoundType,
  ConflictType,
]);
const ActivateCustomerResult = resultUnion('ActivateCustomerResult', customer, () => [NotFoundType, ConflictType]);
const ArchiveCustomerResult = resultUnion('ArchiveCustomerResult', customer, () => [
  NotFoundType,
  ConflictType,
  CustomerHasActiveAccountsType,
]);
const RestoreCustomerResult = resultUnion('RestoreCustomerResult', customer, () => [NotFoundType, ConflictType]);

@Resolver()
export class CustomerMutation {
  @Authorized('customer:write')
  @Mutation(() => CreateCustomerResult)
  createCustomer(
    @Arg('input', () => CreateCustomerInput) input: CreateCustomerInput,
    @Ctx() { operations, principal }: CustomerContext,
  ): Promise<object> {
    return operations.createCustomer(principal, detailsOf(input));
  }

  @Authorized('customer:write')
  @Mutation(() => UpdateCustomerResult)
  updateCustomer(
    @Arg('input', () => UpdateCustomerInput) input: UpdateCustomerInput,
    @Ctx() { operations, principal }: CustomerContext,
  ): Promise<object> {
    const { id, expectedVersion } = input;
    return operations.updateCustomer(principal, { id, expectedVersion, changes: changesOf(input) });
  }

  @Authorized('customer:write')
  @Mutation(() => ActivateCustomerResult, { description: 'From a draft: from now on it can have accounts.' })
  activateCustomer(
    @Arg('input', () => ActivateCustomerInput) { id, expectedVersion }: ActivateCustomerInput,
    @Ctx() { operations, principal }: CustomerContext,
  ): Promise<object> {
    return operations.activateCustomer(principal, id, expectedVersion);
  }

  @Authorized('customer:write')
  @Mutation(() => ArchiveCustomerResult, { description: 'After its accounts; its GSTINs and key are free then.' })
  archiveCustomer(
    @Arg('input', () => ArchiveCustomerInput) { id, expectedVersion }: ArchiveCustomerInput,
    @Ctx() { operations, principal }: CustomerContext,
  ): Promise<object> {
    return operations.archiveCustomer(principal, id, expectedVersion);
  }

  @Authorized('customer:write')
  @Mutation(() => RestoreCustomerResult, { description: 'Its accounts stay archived, and are restored one by one.' })
  restoreCustomer(
    @Arg('input', () => RestoreCustomerInput) { id, expectedVersion }: RestoreCustomerInput,
    @Ctx() { operations, principal }: CustomerContext,
  ): Promise<object> {
    return operations.restoreCustomer(principal, id, expectedVersion);
  }
}
