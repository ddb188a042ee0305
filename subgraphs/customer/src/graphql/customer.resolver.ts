import { type Page, PageArguments } from '@otpless/service/graphql/page';
import { DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Arg, Args, ArgsType, Authorized, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Account } from '../domain/account';
import type { Customer } from '../domain/customer';
import type { CustomerStatus } from '../domain/customer-status';
import { gstState } from '../domain/gst-state';
import type { TaxCategory } from '../domain/tax-registration';
import { type TaxRegistration, primaryOf } from '../domain/tax-registrations';
import type { ListOrder, TreeWanted } from '../operations/directory';
import type { AuditEntry } from '../operations/ports';
import { requireWholeView } from './access';
import { AccountTreeType } from './account-tree.type';
import { AccountConnection } from './account.type';
import { AuditEntryConnection } from './audit.type';
import type { CustomerContext } from './context';
import { CustomerConnection, CustomerType, TaxRegistrationType } from './customer.type';
import { CustomerStatusEnum, ListOrderEnum, TaxCategoryEnum } from './enums';
import { afterOf, pageOf, placeOf, sortedPage } from './paging';

@ArgsType()
class CustomersArguments extends PageArguments {
  @Field(() => String, {
    nullable: true,
    description: 'In names, key, GSTINs, contacts, tags, accounts and aliases.',
  })
  search?: string | null;

  @Field(() => CustomerStatusEnum, { nullable: true })
  status?: CustomerStatus | null;

  @Field(() => TaxCategoryEnum, { nullable: true, description: 'Of any of its registrations.' })
  taxCategory?: TaxCategory | null;

  @Field(() => [String], { nullable: true, description: 'It has all of them.' })
  tags?: string[] | null;

  @Field(() => ListOrderEnum, { defaultValue: 'NEWEST_FIRST' })
  orderBy: ListOrder = 'NEWEST_FIRST';
}

@Resolver(() => CustomerType)
export class CustomerResolver {
  @Authorized('customer:read')
  @Query(() => CustomerType, { nullable: true })
  customer(@Arg('id', () => ID) id: string, @Ctx() { principal, loaders }: CustomerContext): Promise<Customer | null> {
    requireWholeView(principal);
    return loaders.customer.load(id);
  }

  @Authorized('customer:read')
  @Query(() => CustomerConnection, { description: 'The newest first, unless said otherwise.' })
  async customers(
    @Args(() => CustomersArguments) args: CustomersArguments,
    @Ctx() { principal, directory }: CustomerContext,
  ): Promise<Page<Customer>> {
    requireWholeView(principal);
    const { search, status, taxCategory, tags, orderBy: order } = args;
    const filter = { search, status, taxCategory, tags };
    const [rows, totalCount] = await Promise.all([
      directory.customers(filter, placeOf(args, order)),
      directory.customerCount(filter),
    ]);
    return sortedPage(rows, args, { order, nameOf: ({ displayName }) => displayName, totalCount });
  }

  @Authorized('customer:read')
  @Query(() => [String], { description: 'The tags that customers have, by name.' })
  customerTags(@Ctx() { principal, directory }: CustomerContext): Promise<string[]> {
    requireWholeView(principal);
    return directory.customerTags();
  }

  @Authorized('customer:read')
  @FieldResolver(() => TaxRegistrationType, { description: 'The primary one.' })
  taxRegistration(@Root() customer: Customer): TaxRegistration {
    return primaryOf(customer);
  }

  @Authorized('customer:read')
  @FieldResolver(() => AuditEntryConnection, {
    description: 'What happened to it and to its accounts, the newest first.',
  })
  async history(
    @Root() { id }: Customer,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() { principal, directory }: CustomerContext,
  ): Promise<Page<AuditEntry>> {
    requireWholeView(principal);
    return pageOf(await directory.customerHistory(id, afterOf(args)), args);
  }

  @Authorized('customer:read')
  @FieldResolver(() => AccountTreeType, { description: 'All its accounts, as they stood at an instant.' })
  tree(
    @Root() { id }: Customer,
    @Arg('at', () => DateTimeScalar, { nullable: true, description: 'Now, unless said otherwise.' }) at: Date | null,
    @Ctx() { principal, clock }: CustomerContext,
  ): TreeWanted {
    requireWholeView(principal);
    return { customerId: id, rootId: null, at: at ?? clock.now() };
  }

  @Authorized('customer:read')
  @FieldResolver(() => AccountConnection)
  async accounts(
    @Root() { id }: Customer,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() { principal, directory, loaders }: CustomerContext,
  ): Promise<Page<Account>> {
    requireWholeView(principal);
    const { after, rows } = afterOf(args);
    const accounts =
      after === null
        ? await loaders.firstAccounts.load({ customerId: id, rows })
        : await directory.accountsOfCustomers([id], { after, rows });
    return pageOf(accounts, args);
  }
}

@Resolver(() => TaxRegistrationType)
export class TaxRegistrationResolver {
  @FieldResolver(() => String)
  placeOfSupplyName(@Root() { placeOfSupply }: TaxRegistration): string {
    return gstState(placeOfSupply)?.name ?? placeOfSupply;
  }
}
