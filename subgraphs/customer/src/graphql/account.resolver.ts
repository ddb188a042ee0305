import { invariant } from '@otpless/problem/invariant';
import { type Page, PageArguments } from '@otpless/service/graphql/page';
import { CurrencyScalar, DateTimeScalar } from '@otpless/service/graphql/scalars';
import { mayReadAccount } from '@otpless/service/principal';
import { Arg, Args, ArgsType, Authorized, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Account, AccountStatus } from '../domain/account';
import type { AccountUse } from '../domain/account-use';
import type { Alias } from '../domain/alias';
import type { Customer } from '../domain/customer';
import type { PaymentMode, PaymentModeSpan } from '../domain/payment-mode';
import type { Placement } from '../domain/placement';
import type { ListOrder, TreeWanted } from '../operations/directory';
import type { AuditEntry } from '../operations/ports';
import { readAccount, readCustomer, requireWholeView, visible } from './access';
import { AccountPaymentModeType, AccountPlacementType, AliasType } from './account-span.type';
import { present } from './account-tree.resolver';
import { AccountTreeType } from './account-tree.type';
import { AccountConnection, AccountType } from './account.type';
import { AuditEntryConnection } from './audit.type';
import type { CustomerContext } from './context';
import { CustomerType } from './customer.type';
import { AccountStatusEnum, ListOrderEnum, PaymentModeEnum } from './enums';
import { afterOf, pageOf, placeOf, sortedPage } from './paging';
import { AccountUseType } from './problems.type';

@ArgsType()
class AccountsArguments extends PageArguments {
  @Field(() => String, { nullable: true, description: 'In names, aliases, and the customer’s names and GSTINs.' })
  search?: string | null;

  @Field(() => ID, { nullable: true })
  customerId?: string | null;

  @Field(() => AccountStatusEnum, { nullable: true })
  status?: AccountStatus | null;

  @Field(() => PaymentModeEnum, { nullable: true })
  paymentMode?: PaymentMode | null;

  @Field(() => CurrencyScalar, { nullable: true })
  currency?: string | null;

  @Field(() => [String], { nullable: true, description: 'It has all of them.' })
  tags?: string[] | null;

  @Field(() => ListOrderEnum, { defaultValue: 'NEWEST_FIRST' })
  orderBy: ListOrder = 'NEWEST_FIRST';
}

@Resolver(() => AccountType)
export class AccountResolver {
  @Authorized('account:read')
  @Query(() => AccountType, { nullable: true, description: 'A token of one account sees that one only.' })
  account(@Arg('id', () => ID) id: string, @Ctx() context: CustomerContext): Promise<Account | null> {
    return readAccount(id, context);
  }

  @Authorized('customer:read')
  @Query(() => AccountConnection, { description: 'The newest first, unless said otherwise.' })
  async accounts(
    @Args(() => AccountsArguments) args: AccountsArguments,
    @Ctx() { principal, directory }: CustomerContext,
  ): Promise<Page<Account>> {
    requireWholeView(principal);
    const { search, customerId, status, paymentMode, currency, tags, orderBy: order } = args;
    const filter = { search, customerId, status, paymentMode, currency, tags };
    const [rows, totalCount] = await Promise.all([
      directory.accounts(filter, placeOf(args, order)),
      directory.accountCount(filter),
    ]);
    return sortedPage(rows, args, { order, nameOf: ({ name }) => name, totalCount });
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

  @Authorized('customer:read')
  @Query(() => [AliasType], { description: 'Every account that had or will have an alias, the latest first.' })
  aliasHistory(
    @Arg('value', () => String) value: string,
    @Ctx() { principal, directory }: CustomerContext,
  ): Promise<Alias[]> {
    requireWholeView(principal);
    return directory.aliasHistory(value);
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

  @FieldResolver(() => [AccountType], { description: 'Right under it now, by name, at most 200; see consolidated.' })
  async children(@Root() { id }: Account, @Ctx() { principal, loaders }: CustomerContext): Promise<Account[]> {
    return visible(await loaders.children.load(id), principal);
  }

  @FieldResolver(() => [AliasType], { description: 'The latest first.' })
  aliases(@Root() { id }: Account, @Ctx() { loaders }: CustomerContext): Promise<Alias[]> {
    return loaders.aliases.load(id);
  }

  @FieldResolver(() => AccountType)
  payer(@Root() { payerId }: Account, @Ctx() context: CustomerContext): Promise<Account> {
    return present(readAccount(payerId, context));
  }

  @Authorized('customer:read')
  @FieldResolver(() => [AccountType], { description: 'The accounts above it now, nearest first.' })
  ancestors(@Root() { id, parentId }: Account, @Ctx() { principal, directory }: CustomerContext): Promise<Account[]> {
    requireWholeView(principal);
    return parentId === null ? Promise.resolve([]) : directory.ancestorsOf(id);
  }

  @Authorized('customer:read')
  @FieldResolver(() => AccountTreeType, { description: 'It and all accounts under it, as they stood at an instant.' })
  consolidated(
    @Root() { id, customerId }: Account,
    @Arg('at', () => DateTimeScalar, { nullable: true, description: 'Now, unless said otherwise.' }) at: Date | null,
    @Ctx() { principal, clock }: CustomerContext,
  ): TreeWanted {
    requireWholeView(principal);
    return { customerId, rootId: id, at: at ?? clock.now() };
  }

  @Authorized('customer:read')
  @FieldResolver(() => [AccountPlacementType], { description: 'Where it stood and will stand, the latest first.' })
  placements(@Root() { id }: Account, @Ctx() { principal, loaders }: CustomerContext): Promise<Placement[]> {
    requireWholeView(principal);
    return loaders.placements.load(id);
  }

  @FieldResolver(() => [AccountPaymentModeType], { description: 'How it paid and will pay, the latest first.' })
  paymentModes(@Root() { id }: Account, @Ctx() { loaders }: CustomerContext): Promise<PaymentModeSpan[]> {
    return loaders.paymentModes.load(id);
  }

  @Authorized('customer:read')
  @FieldResolver(() => [AccountUseType], {
    description:
      'What holds it, so that it is not archived. Of an archived one: what began at the same moment, and must be ended, or the account restored.',
  })
  uses(@Root() { id }: Account, @Ctx() { principal, operations }: CustomerContext): Promise<AccountUse[]> {
    requireWholeView(principal);
    return operations.accountUses(id);
  }

  @Authorized('customer:read')
  @FieldResolver(() => AuditEntryConnection, { description: 'What happened to it, the newest first.' })
  async history(
    @Root() { id }: Account,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() { principal, directory }: CustomerContext,
  ): Promise<Page<AuditEntry>> {
    requireWholeView(principal);
    return pageOf(await directory.auditTrail(id, afterOf(args)), args);
  }
}
