import { invariant } from '@otpless/problem/invariant';
import { type Page, PageArguments, page } from '@otpless/service/graphql/page';
import { DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Account } from '../domain/account';
import type { TreeCount, TreeNode, TreeWanted } from '../operations/directory';
import { requireWholeView } from './access';
import { AccountTreeConnection, AccountTreeCountType, AccountTreeNodeType, AccountTreeType } from './account-tree.type';
import { AccountType } from './account.type';
import type { CustomerContext } from './context';
import { afterOf } from './paging';

@Resolver(() => AccountTreeType)
export class AccountTreeResolver {
  @Authorized('customer:read')
  @Query(() => AccountTreeType, { description: 'All accounts of a customer, or one with those under it.' })
  accountTree(
    @Arg('customerId', () => ID) customerId: string,
    @Arg('rootId', () => ID, { nullable: true, description: 'One of its accounts.' }) rootId: string | null,
    @Arg('at', () => DateTimeScalar, { nullable: true, description: 'Now, unless said otherwise.' }) at: Date | null,
    @Ctx() { principal, clock }: CustomerContext,
  ): TreeWanted {
    requireWholeView(principal);
    return { customerId, rootId: rootId ?? null, at: at ?? clock.now() };
  }

  @FieldResolver(() => AccountTreeConnection, {
    description: 'From top to bottom, each above those that stand under it, siblings by name.',
  })
  async accounts(
    @Root() wanted: TreeWanted,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() { directory }: CustomerContext,
  ): Promise<Page<TreeNode>> {
    return page(await directory.tree(wanted, afterOf(args)), args, ({ accountId }) => accountId);
  }

  @FieldResolver(() => [AccountTreeCountType])
  counts(@Root() wanted: TreeWanted, @Ctx() { loaders }: CustomerContext): Promise<TreeCount[]> {
    return loaders.treeCounts.load(wanted);
  }

  @FieldResolver(() => Int)
  async accountCount(@Root() wanted: TreeWanted, @Ctx() { loaders }: CustomerContext): Promise<number> {
    return (await loaders.treeCounts.load(wanted)).reduce((sum, { accounts }) => sum + accounts, 0);
  }

  @FieldResolver(() => Int, { description: 'How many accounts its longest way down has, the top included.' })
  async levels(@Root() wanted: TreeWanted, @Ctx() { loaders }: CustomerContext): Promise<number> {
    const counts = await loaders.treeCounts.load(wanted);
    return counts.length === 0 ? 0 : Math.max(...counts.map(({ deepest }) => deepest)) + 1;
  }
}

@Resolver(() => AccountTreeNodeType)
export class AccountTreeNodeResolver {
  @FieldResolver(() => AccountType)
  account(@Root() { accountId }: TreeNode, @Ctx() { loaders }: CustomerContext): Promise<Account> {
    return present(loaders.account.load(accountId));
  }

  @FieldResolver(() => AccountType, { nullable: true })
  parent(@Root() { parentId }: TreeNode, @Ctx() { loaders }: CustomerContext): Promise<Account> | null {
    return parentId === null ? null : present(loaders.account.load(parentId));
  }

  @FieldResolver(() => AccountType)
  payer(@Root() { payerId }: TreeNode, @Ctx() { loaders }: CustomerContext): Promise<Account> {
    return present(loaders.account.load(payerId));
  }
}

/** What the tables refer to is there: foreign keys hold it. */
export async function present(reading: Promise<Account | null>): Promise<Account> {
  const account = await reading;
  invariant(account !== null, 'an account that is referred to is there');
  return account;
}
