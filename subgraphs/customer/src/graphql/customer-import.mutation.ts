import { InvalidInputType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CustomerContext } from './context';
import { CustomerImportReportType, ImportCustomersInput } from './customer-import.type';

const ImportCustomersResult = resultUnion(
  'ImportCustomersResult',
  () => [CustomerImportReportType] as const,
  () => [InvalidInputType],
);

@Resolver()
export class CustomerImportMutation {
  @Authorized('customer:write')
  @Mutation(() => ImportCustomersResult, {
    description:
      'Makes and edits customers, each known again by its id, else its key, else its GSTIN; bad rows are left.',
  })
  importCustomers(
    @Arg('input', () => ImportCustomersInput) { csv, dryRun }: ImportCustomersInput,
    @Ctx() { operations, principal }: CustomerContext,
  ): Promise<object> {
    return operations.importCustomers(principal, { csv, dryRun });
  }
}
