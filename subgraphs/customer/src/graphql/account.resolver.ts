import { invariant } from '@otpless/problem/invariant';
import { type Page, PageArguments } from '@otpless/service/graphql/page';
import { DateTimeScalar } from '@otpless/service/graphql/scalars';
import { mayReadAccount } from '@otpless/service/principal';
import { Arg, Args, ArgsType, Authorized, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Account, PaymentMode } from '../domain/account';
import type { Alias } from '../domain/alias';
import type { Customer } from '../domain/customer';
import { readAccount, readCustomer, requireWholeView, visible } from './access';
import { AccountConnection, AccountType, AliasType } from './account.type';
import type { CustomerContext } from './context';
import { CustomerType } from './customer.type';
import { PaymentModeEnum } from './enums';
import { afterOf, pageOf } from './paging';

@ArgsType()
class AccountsArguments extends PageArguments {
  @Field(() => String, { nullable: true, description: 'In names, aliases, and the customer’s names and GSTIN.' })
  search?: string | null;

  @Field(() => PaymentModeEnum, { nullable: true })
  paymentMode?: PaymentMode | null;
}

@Resolver(() => AccountType)
export class AccountResolver {
  @Authorized('account:read')
  @Query(() => AccountType, { nullable: true, description: 'A token of one account sees that one only.' })
  account(@Arg('id', () => ID) id: string, @Ctx() context: CustomerContext): Promise<Account | null> {
    return readAccount(id, context);
  }

  @Authorized('customer:read')
  @Query(() => AccountConnection, { description: 'The newest first.' })
  async accounts(
    @Args(() => AccountsArguments) args: AccountsArguments,
    @Ctx() { principal, directory }: CustomerContext,
  ): Promise<Page<Account>> {
    requireWholeView(principal);
    const filter = { search: args.search ?? null, paymentMode: args.paymentMode ?? null };
    return pageOf(await directory.accounts(filter, afterOf(args)), args);
  }

  @Authorized('customer:read')
  @Query(() => AccountType, { nullable: true })
  accountByAlias(
    @Arg('value', () => String) value: string,
    @Arg('at', () => DateTimeScalar, { nullable: true, description: 'Now, unless said otherwise.' }) at: Date | null,
    @Ctx() { principal, directory, clock }: CustomerContext,
  ): Promise<Account | null> {
    requireWholeView(principal);
    return directory.accountOfAlias(value, at ?? clock.now());
  }

  @FieldResolver(() => CustomerType)
  customer(@Root() { customerId }: Account, @Ctx() context: CustomerContext): Promise<Customer> {
    return readCustomer(customerId, context).then((customer) => {
      invariant(customer !== null, 'an account has its customer');
      return customer;
    });
  }

  @FieldResolver(() => AccountType, { nullable: true })
  async parent(@Root() { parentId }: Account, @Ctx() { principal, loaders }: CustomerContext): Promise<Account | null> {
    return parentId === null || !mayReadAccount(principal, parentId) ? null : loaders.account.load(parentId);
  }

  @FieldResolver(() => [AccountType])
  async children(@Root() { id }: Account, @Ctx() { principal, loaders }: CustomerContext): Promise<Account[]> {
    return visible(await loaders.children.load(id), principal);
  }

  @FieldResolver(() => [AliasType], { description: 'The latest first.' })
  aliases(@Root() { id }: Account, @Ctx() { loaders }: CustomerContext): Promise<Alias[]> {
    return loaders.aliases.load(id);
  }

  @FieldResolver(() => AccountType)
  async payer(@Root() { payerId }: Account, @Ctx() context: CustomerContext): Promise<Account> {
    const payer = await readAccount(payerId, context);
    invariant(payer !== null, 'an account has a payer');
    return payer;
  }
}
