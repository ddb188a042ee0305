import { type Page, PageArguments } from '@otpless/service/graphql/page';
import { Arg, Args, ArgsType, Authorized, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Account } from '../domain/account';
import type { Customer, CustomerStatus } from '../domain/customer';
import { gstState } from '../domain/gst-state';
import type { TaxRegistration } from '../domain/tax-registration';
import { requireWholeView } from './access';
import { AccountConnection } from './account.type';
import type { CustomerContext } from './context';
import { CustomerConnection, CustomerType, TaxRegistrationType } from './customer.type';
import { CustomerStatusEnum } from './enums';
import { afterOf, pageOf } from './paging';

@ArgsType()
class CustomersArguments extends PageArguments {
  @Field(() => String, { nullable: true, description: 'In names, GSTIN, accounts and aliases.' })
  search?: string | null;

  @Field(() => CustomerStatusEnum, { nullable: true })
  status?: CustomerStatus | null;
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
  @Query(() => CustomerConnection, { description: 'The newest first.' })
  async customers(
    @Args(() => CustomersArguments) args: CustomersArguments,
    @Ctx() { principal, directory }: CustomerContext,
  ): Promise<Page<Customer>> {
    requireWholeView(principal);
    const filter = { search: args.search ?? null, status: args.status ?? null };
    return pageOf(await directory.customers(filter, afterOf(args)), args);
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
