import { page, PageArguments } from '@otpless/service/graphql/page';
import { InvalidInputType, NotFoundType, resultUnion } from '@otpless/service/graphql/problems';
import { DateScalar } from '@otpless/service/graphql/scalars';
import { mayReadAccount, requirePermission } from '@otpless/service/principal';
import { Problem } from '@otpless/problem/problem';
import {
  Arg,
  Args,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { BillingRun } from '../domain/billing-run';
import { BillingRunConnection, BillingRunType } from './billing-run.type';
import type { InvoiceContext } from './context';
import { BillingRunStatusEnum } from './enums';
import { InvoiceType } from './invoice.type';
import { invoiceView, moneyView } from './invoice-view';
import { keysetOf, keysOf } from './keyset';
import { requireEveryAccount } from './account-scope';

@InputType()
class RunBillingInput {
  @Field(() => DateScalar, { description: 'Periods whose grace ended on or before this date are closed.' })
  asOf!: string;

  @Field(() => [ID], { nullable: true, description: 'All accounts where none is named.' })
  accountIds?: string[] | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Says what would be made, and makes nothing.' })
  dryRun!: boolean;
}

const RunBillingResult = resultUnion(
  'RunBillingResult',
  () => [BillingRunType],
  () => [InvalidInputType, NotFoundType],
);

@Resolver(() => BillingRunType)
export class BillingRunResolver {
  @Authorized('invoice:run')
  @Mutation(() => RunBillingResult)
  async runBilling(
    @Arg('input', () => RunBillingInput) { asOf, accountIds, dryRun }: RunBillingInput,
    @Ctx() { principal, operations }: InvoiceContext,
  ): Promise<BillingRunType | Problem> {
    requireEveryAccount(principal);
    const run = await operations.runBilling({ asOf, accountIds: accountIds ?? null, dryRun }, principal.name);
    return run instanceof Problem ? run : runView(run);
  }

  @Authorized('invoice:read')
  @Query(() => BillingRunType, { nullable: true })
  async billingRun(
    @Arg('id', () => ID) id: string,
    @Ctx() { principal, operations }: InvoiceContext,
  ): Promise<BillingRunType | null> {
    requireEveryAccount(principal);
    const run = await operations.billingRun(id);
    return run === null ? null : runView(run);
  }

  @Authorized('invoice:read')
  @Query(() => BillingRunConnection)
  async billingRuns(
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() { principal, operations }: InvoiceContext,
  ): Promise<InstanceType<typeof BillingRunConnection>> {
    requireEveryAccount(principal);
    const runs = await operations.billingRuns(keysetOf(args));
    return page(runs.map(runView), args, ({ startedAt, id }) => keysOf(startedAt, id));
  }

  @FieldResolver(() => [InvoiceType], { description: 'Of a dry run: as they would be made now.' })
  async invoices(
    @Root() { invoiceIds }: BillingRunType,
    @Ctx() { principal, invoiceById }: InvoiceContext,
  ): Promise<InvoiceType[]> {
    const invoices = await invoiceById.loadMany(invoiceIds);
    return invoices.flatMap((invoice) => {
      if (invoice instanceof Error) throw invoice;
      return invoice === null || !mayReadAccount(principal, invoice.accountId) ? [] : [invoiceView(invoice)];
    });
  }
}

/** Entity references bypass the guards of root fields, so they are guarded here. */
export async function billingRunReference(
  { id }: { id: string },
  { principal, operations }: InvoiceContext,
): Promise<BillingRunType | null> {
  requirePermission(principal, 'invoice:read');
  requireEveryAccount(principal);
  const run = await operations.billingRun(id);
  return run === null ? null : runView(run);
}

function runView(run: BillingRun): BillingRunType {
  const { id, asOf, dryRun, startedAt, finishedAt, planned, invoiceIds, skipped, totals } = run;
  return Object.assign(new BillingRunType(), {
    ...{ id, asOf, dryRun, startedAt, finishedAt, planned, invoiceIds, skipped: [...skipped] },
    status: BillingRunStatusEnum[run.status],
    invoiced: invoiceIds.length,
    total: totals.map(moneyView),
  });
}
