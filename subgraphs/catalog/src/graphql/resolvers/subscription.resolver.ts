import { invariant } from '@otpless/problem/invariant';
import type { Page } from '@otpless/service/graphql/page';
import { mayReadAccount, requireAccount, requirePermission, scopeOf } from '@otpless/service/principal';
import { DateScalar, JSONScalar } from '@otpless/service/graphql/scalars';
import { Arg, Args, Authorized, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { nextCycleOn } from '../../domain/billing-days';
import type { Experiment } from '../../domain/experiment';
import type { PlanVersion } from '../../domain/plan-version';
import { type Phase, scheduleOf } from '../../domain/schedule';
import { overrideSpans, type OverrideSpan } from '../../domain/override-spans';
import { type AppliedCoupon, type Subscription, termOn } from '../../domain/subscription';
import { timelineOf } from '../../domain/subscription-change';
import { describeChange } from '../../domain/subscription-change-words';
import {
  allowedMoves,
  type SubscriptionMove,
  subscriptionStatus,
  type SubscriptionStatus,
} from '../../domain/subscription-status';
import { contractsOf } from '../../operations/contracts-of';
import type { CatalogContext } from '../context';
import { SubscriptionsArguments } from '../inputs/subscription.input';
import { pageOf, pageRequest } from '../paging';
import { AccountType } from '../types/account.type';
import { ExperimentType } from '../types/experiment.type';
import { SubscriptionMoveEnum, SubscriptionStatusEnum } from '../types/subscription-enums';
import { PlanSubscriptionConnection, PlanSubscriptionType } from '../types/plan-subscription.type';
import { PlanVersionType } from '../types/plan-version.type';
import { SubscriptionChangeType } from '../types/subscription-change.type';
import { AppliedCouponType } from '../types/coupon.type';
import { LicenceQuantityType, RateCardOverrideType, SubscriptionPhaseType } from '../types/subscription-phase.type';

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
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<Page<Subscription>> {
    const accountId = args.accountId ?? scopeOf(principal);
    if (accountId !== null) requireAccount(principal, accountId);
    const { status = null, planId = null, planVersionId = null, experimentId = null, armKey = null } = args;
    // Who may not see what it was offered by cannot find it out by asking for it either.
    if (experimentId !== null || armKey !== null) requirePermission(principal, 'catalog:read');
    const found = await operations.findSubscriptions({
      ...pageRequest(args),
      ...{ accountId, status, planId, planVersionId, experimentId, armKey },
      search: args.search?.trim() || null,
    });
    return pageOf(found, args);
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
    const { planVersionId } = termOn(subscription, await todayOf(subscription, context));
    return context.loaders.planVersion.load(planVersionId);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The day on which its next period begins; none where it ends before that.',
  })
  async nextCycleOn(@Root() subscription: Subscription, @Ctx() context: CatalogContext): Promise<string | null> {
    const today = await todayOf(subscription, context);
    const version = await context.loaders.planVersion.load(termOn(subscription, today).planVersionId);
    invariant(version !== null, 'the plan version of a term exists');
    const day = nextCycleOn(subscription, today, () => version.cycle);
    return subscription.endsOn !== null && subscription.endsOn <= day ? null : day;
  }

  @FieldResolver(() => Int, { description: 'Grows with every change; the next one names it as expectedVersion.' })
  version(@Root() { revision }: Subscription): number {
    return revision;
  }

  @Directive('@inaccessible')
  @FieldResolver(() => JSONScalar, { description: 'As it is said to those who rate it; of a dry run, as it would be.' })
  async contract(@Root() subscription: Subscription, @Ctx() { reads }: CatalogContext): Promise<object | undefined> {
    return (await contractsOf(reads, [subscription]))[0];
  }

  @FieldResolver(() => [AccountType], {
    description: 'Further accounts, whose usage is priced together with its own. A token of one account sees none.',
  })
  memberAccounts(@Root() { memberAccountIds }: Subscription, @Ctx() { principal }: CatalogContext): AccountType[] {
    return memberAccountIds.filter((id) => mayReadAccount(principal, id)).map((id) => ({ id }));
  }

  @FieldResolver(() => [SubscriptionMoveEnum], { description: 'What can be done with it today.' })
  async allowedMoves(@Root() subscription: Subscription, @Ctx() context: CatalogContext): Promise<SubscriptionMove[]> {
    return allowedMoves(subscription, await todayOf(subscription, context));
  }

  @FieldResolver(() => [SubscriptionPhaseType], { description: 'From its first day to its end, past and to come.' })
  schedule(@Root() subscription: Subscription): Phase[] {
    return scheduleOf(subscription);
  }

  @FieldResolver(() => [LicenceQuantityType], { description: 'By card, past, present and to come.' })
  async licences(@Root() subscription: Subscription, @Ctx() context: CatalogContext): Promise<LicenceQuantityType[]> {
    const today = await todayOf(subscription, context);
    return subscription.licences.map((licence) => ({ ...licence, pending: licence.effectiveOn > today }));
  }

  @FieldResolver(() => [RateCardOverrideType], { description: 'By card, past, present and to come.' })
  async overrides(@Root() subscription: Subscription, @Ctx() context: CatalogContext): Promise<OverrideSpan[]> {
    const today = await todayOf(subscription, context);
    const ids = subscription.terms.map(({ planVersionId }) => planVersionId);
    const versions = await Promise.all(ids.map((id) => context.loaders.planVersion.load(id)));
    return overrideSpans(
      subscription,
      versions.filter((version) => version !== null),
      today,
    );
  }

  @FieldResolver(() => [AppliedCouponType], { description: 'Past, present and to come.' })
  coupons(@Root() { coupons }: Subscription): readonly AppliedCoupon[] {
    return coupons;
  }

  // A merchant sees what it is on, not that others are offered something else.
  @Authorized('catalog:read')
  @FieldResolver(() => ExperimentType, { nullable: true, description: 'What it was offered by, if by an experiment.' })
  async experiment(
    @Root() { experimentId }: Subscription,
    @Ctx() { loaders }: CatalogContext,
  ): Promise<Experiment | null> {
    return experimentId === null ? null : loaders.experiment.load(experimentId);
  }

  @Authorized('catalog:read')
  @FieldResolver(() => String, { nullable: true, description: 'The arm of the experiment; it stays.' })
  armKey(@Root() { armKey }: Subscription): string | null {
    return armKey;
  }

  @FieldResolver(() => [SubscriptionChangeType], {
    description: 'Every change, in the order in which they take effect.',
  })
  async timeline(
    @Root() subscription: Subscription,
    @Ctx() context: CatalogContext,
  ): Promise<SubscriptionChangeType[]> {
    const changes = await context.loaders.changesOfSubscription.load(subscription.id);
    return timelineOf(subscription, changes, await todayOf(subscription, context)).map(
      ({ revision, details, ...entry }) => ({
        ...entry,
        version: revision,
        kind: details.kind,
        summary: describeChange(details),
        until: 'until' in details ? details.until : null,
        rateCardKey: 'rateCardKey' in details ? details.rateCardKey : null,
      }),
    );
  }
}

/** The day it is for the account of a subscription. */
export async function todayOf({ accountId }: Subscription, { loaders, today }: CatalogContext) {
  const account = await loaders.account.load(accountId);
  invariant(account !== null, 'the account of a subscription is known');
  return today(account.timeZone);
}
