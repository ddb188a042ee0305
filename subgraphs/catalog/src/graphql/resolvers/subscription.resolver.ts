import { invariant } from '@otpless/problem/invariant';
import type { Page } from '@otpless/service/graphql/page';
import { mayReadAccount, requireAccount, scopeOf } from '@otpless/service/principal';
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { PlanVersion } from '../../domain/plan-version';
import { phaseOn, type Subscription } from '../../domain/subscription';
import { subscriptionStatus, type SubscriptionStatus } from '../../domain/subscription-status';
import type { CatalogContext } from '../context';
import { SubscriptionsArguments } from '../inputs/subscription.input';
import { pageOf, pageRequest } from '../paging';
import { AccountType } from '../types/account.type';
import { SubscriptionStatusEnum } from '../types/enums';
import { PlanSubscriptionConnection, PlanSubscriptionType } from '../types/plan-subscription.type';
import { PlanVersionType } from '../types/plan-version.type';

@Resolver(() => PlanSubscriptionType)
export class SubscriptionResolver {
  @Authorized('subscription:read')
  @Query(() => PlanSubscriptionType, { nullable: true })
  async subscription(
    @Arg('id', () => ID) id: string,
    @Ctx() { loaders, principal }: CatalogContext,
  ): Promise<Subscription | null> {
    const subscription = await loaders.subscription.load(id);
    return subscription !== null && mayReadAccount(principal, subscription.accountId) ? subscription : null;
  }

  @Authorized('subscription:read')
  @Query(() => PlanSubscriptionConnection, { description: 'Newest first.' })
  async subscriptions(
    @Args(() => SubscriptionsArguments) args: SubscriptionsArguments,
    @Ctx() { reads, principal }: CatalogContext,
  ): Promise<Page<Subscription>> {
    const accountId = args.accountId ?? scopeOf(principal);
    if (accountId !== null) requireAccount(principal, accountId);
    return pageOf(await reads.subscriptions.page({ ...pageRequest(args), accountId }), args);
  }

  @FieldResolver(() => AccountType)
  account(@Root() { accountId }: Subscription): AccountType {
    return { id: accountId };
  }

  @FieldResolver(() => SubscriptionStatusEnum, { description: 'As the calendar of the account has it today.' })
  async status(@Root() subscription: Subscription, @Ctx() context: CatalogContext): Promise<SubscriptionStatus> {
    return subscriptionStatus(subscription, await todayOf(subscription, context));
  }

  @FieldResolver(() => PlanVersionType, { description: 'The version of its present phase.' })
  async planVersion(@Root() subscription: Subscription, @Ctx() context: CatalogContext): Promise<PlanVersion | null> {
    const { planVersionId } = phaseOn(subscription, await todayOf(subscription, context));
    return context.loaders.planVersion.load(planVersionId);
  }
}

async function todayOf({ accountId }: Subscription, { loaders, today }: CatalogContext) {
  const account = await loaders.account.load(accountId);
  invariant(account !== null, 'the account of a subscription is known');
  return today(account.timeZone);
}
