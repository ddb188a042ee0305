import { ConflictType, InvalidInputType, NotFoundType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CustomerContext } from './context';
import { ArchiveCustomerInput, CreateCustomerInput, UpdateCustomerInput, changesOf, detailsOf } from './customer.input';
import { CustomerType } from './customer.type';

const customer = () => [CustomerType] as const;
const CreateCustomerResult = resultUnion('CreateCustomerResult', customer, () => [InvalidInputType, ConflictType]);
const UpdateCustomerResult = resultUnion('UpdateCustomerResult', customer, () => [
  InvalidInputType,
  NotFoundType,
  ConflictType,
]);
const ArchiveCustomerResult = resultUnion('ArchiveCustomerResult', customer, () => [NotFoundType, ConflictType]);

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
  @Mutation(() => ArchiveCustomerResult, { description: 'Its accounts go with it.' })
  archiveCustomer(
    @Arg('input', () => ArchiveCustomerInput) { id, expectedVersion }: ArchiveCustomerInput,
    @Ctx() { operations, principal }: CustomerContext,
  ): Promise<object> {
    return operations.archiveCustomer(principal, id, expectedVersion);
  }
}
