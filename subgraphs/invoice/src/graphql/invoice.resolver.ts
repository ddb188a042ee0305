import { page, PageArguments } from '@otpless/service/graphql/page';
import { mayReadAccount, requireAccount, requirePermission } from '@otpless/service/principal';
import {
  Arg,
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { accountOfList } from './account-scope';
import type { InvoiceContext } from './context';
import { AccountType } from './entity-stubs.type';
import { InvoiceStatusEnum } from './enums';
import { InvoiceChangeType, InvoiceConnection, InvoiceDocumentType, InvoiceType } from './invoice.type';
import { invoiceView } from './invoice-view';
import { keysetOf, keysOf } from './keyset';

const MAX_OF_ACCOUNT = 50;

@ArgsType()
class InvoicesArguments extends PageArguments {
  @Field(() => ID, { nullable: true })
  accountId?: string | null;

  @Field(() => InvoiceStatusEnum, { nullable: true, description: 'Without a status: what was issued.' })
  status?: InvoiceStatusEnum | null;

  @Field(() => String, { nullable: true, description: 'Part of a number.' })
  search?: string | null;
}

@Resolver(() => InvoiceType)
export class InvoiceResolver {
  @Authorized('invoice:read')
  @Query(() => InvoiceType, { nullable: true })
  async invoice(@Arg('id', () => ID) id: string, @Ctx() context: InvoiceContext): Promise<InvoiceType | null> {
    const invoice = await context.invoiceById.load(id);
    if (invoice === null) return null;
    requireAccount(context.principal, invoice.accountId);
    return invoiceView(invoice);
  }

  @Authorized('invoice:read')
  @Query(() => InvoiceConnection)
  async invoices(
    @Args(() => InvoicesArguments) args: InvoicesArguments,
    @Ctx() { principal, operations }: InvoiceContext,
  ): Promise<InstanceType<typeof InvoiceConnection>> {
    const accountId = accountOfList(principal, args.accountId);
    const search = args.search?.trim() || null;
    const invoices = await operations.listInvoices({
      accountId,
      status: args.status ?? null,
      search,
      ...keysetOf(args),
    });
    return page(invoices.map(invoiceView), args, ({ issuedAt, id }) => keysOf(issuedAt, id));
  }

  @FieldResolver(() => [InvoiceChangeType])
  history(@Root() { id }: InvoiceType, @Ctx() { operations }: InvoiceContext): Promise<InvoiceChangeType[]> {
    return operations.invoiceHistory(id);
  }

  @FieldResolver(() => InvoiceDocumentType, { nullable: true, description: 'Null until it is issued.' })
  async document(
    @Root() { id }: InvoiceType,
    @Ctx() { operations }: InvoiceContext,
  ): Promise<InvoiceDocumentType | null> {
    const document = await operations.invoiceDocument(id);
    if (document === null) return null;
    const { mediaType, sha256, content } = document;
    return { mediaType, sha256, sizeBytes: content.length, content: content.toString('base64') };
  }
}

@Resolver(() => AccountType)
export class AccountInvoicesResolver {
  @Authorized('invoice:read')
  @FieldResolver(() => [InvoiceType], { description: 'What runs now, then what was issued, newest first.' })
  async invoices(
    @Root() { id }: AccountType,
    @Arg('first', () => Int, { defaultValue: 10 }) first: number,
    @Ctx() { principal, operations }: InvoiceContext,
  ): Promise<InvoiceType[]> {
    requireAccount(principal, id);
    const invoices = await operations.invoicesOfAccount(id, Math.min(Math.max(first, 0), MAX_OF_ACCOUNT));
    return invoices.map(invoiceView);
  }
}

/** Entity references bypass the guards of root fields, so they are guarded here. */
export async function invoiceReference({ id }: { id: string }, context: InvoiceContext): Promise<InvoiceType | null> {
  requirePermission(context.principal, 'invoice:read');
  const invoice = await context.invoiceById.load(id);
  return invoice === null || !mayReadAccount(context.principal, invoice.accountId) ? null : invoiceView(invoice);
}
