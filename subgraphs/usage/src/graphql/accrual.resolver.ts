import { decodeCursor, type Page, page, PageArguments, rowsToRead } from '@otpless/service/graphql/page';
import { mayReadAccount, requireAccount, requirePermission, scopeOf } from '@otpless/service/principal';
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
import type { AccrualState } from '../domain/accrual-state';
import { memberShares } from '../domain/member-shares';
import type { AccrualCursor } from '../operations/reader';
import { visibleAccrual } from './access';
import { AccrualConnection, AccrualType, accrualTypeOf } from './accrual.type';
import type { UsageContext } from './context';
import { AccrualStateEnum } from './enums';
import { MemberShareType, memberShareTypeOf } from './member-share.type';
import { PlanSubscriptionType } from './stubs.type';

@ArgsType()
class AccrualsArguments extends PageArguments {
  @Field(() => ID, { nullable: true })
  subscriptionId?: string | null;

  @Field(() => ID, { nullable: true })
  accountId?: string | null;

  @Field(() => AccrualStateEnum, { nullable: true })
  state?: AccrualState | null;
}

@Resolver(() => AccrualType)
export class AccrualResolver {
  @Authorized('accrual:read')
  @Query(() => AccrualType, { nullable: true })
  accrual(@Arg('id', () => ID) id: string, @Ctx() context: UsageContext): Promise<AccrualType | null> {
    return visibleAccrual(id, context);
  }

  @Authorized('accrual:read')
  @Query(() => AccrualConnection, { description: 'The latest period first.' })
  async accruals(
    @Args(() => AccrualsArguments) asked: AccrualsArguments,
    @Ctx() { reader, principal }: UsageContext,
  ): Promise<Page<AccrualType>> {
    if (asked.accountId) requireAccount(principal, asked.accountId);
    const filter = {
      subscriptionId: asked.subscriptionId ?? null,
      accountId: asked.accountId ?? scopeOf(principal),
      state: asked.state ?? null,
    };
    const accruals = await reader.accrualPage(filter, decodeCursor(asked.after, isAccrualCursor), rowsToRead(asked));
    return page(accruals.map(accrualTypeOf), asked, ({ startsOn, id }): AccrualCursor => [startsOn, id]);
  }
}

@Resolver(() => AccrualType)
export class MemberSharesResolver {
  @FieldResolver(() => [MemberShareType], {
    description:
      'Of a rating group, the paying account first; together they are the total. Empty without further members. A token of one account sees its own share only.',
  })
  async memberShares(
    @Root() { accrual }: AccrualType,
    @Ctx() { reader, principal }: UsageContext,
  ): Promise<MemberShareType[]> {
    if (accrual.memberAccountIds.length === 0) return [];
    const shares = memberShares(accrual, await reader.memberUse(accrual));
    return shares
      .filter(({ accountId }) => mayReadAccount(principal, accountId))
      .map((share) => memberShareTypeOf(share, accrual.currency));
  }
}

@Resolver(() => PlanSubscriptionType)
export class SubscriptionAccrualsResolver {
  @FieldResolver(() => [AccrualType], { description: 'The latest period first.' })
  async accruals(
    @Root() { id }: PlanSubscriptionType,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Ctx() { loaders, principal }: UsageContext,
  ): Promise<AccrualType[]> {
    requirePermission(principal, 'accrual:read');
    const limit = rowsToRead(Object.assign(new PageArguments(), { first: first ?? 50 })) - 1;
    const accruals = await loaders.latestAccruals(limit).load(id);
    return accruals.filter(({ accountId }) => mayReadAccount(principal, accountId)).map(accrualTypeOf);
  }

  @FieldResolver(() => AccrualType, { nullable: true, description: 'Of the period that goes on now.' })
  async currentAccrual(
    @Root() { id }: PlanSubscriptionType,
    @Ctx() { loaders, principal }: UsageContext,
  ): Promise<AccrualType | null> {
    requirePermission(principal, 'accrual:read');
    const accrual = await loaders.currentAccrual.load(id);
    return accrual !== null && mayReadAccount(principal, accrual.accountId) ? accrualTypeOf(accrual) : null;
  }
}

function isAccrualCursor(value: unknown): value is AccrualCursor {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    /^\d{4}-\d{2}-\d{2}$/.test(String(value[0])) &&
    typeof value[1] === 'string'
  );
}
