import { moneyOf, MoneyType } from '@otpless/service/graphql/money.type';
import { DateTimeScalar, DecimalScalar } from '@otpless/service/graphql/scalars';
import { requireAllAccounts } from '@otpless/service/principal';
import { Quantity } from '@otpless/money/quantity';
import { Authorized, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { UsageContext } from './context';

const RATE_SECONDS = 10;

@ObjectType('EventsBucket')
class EventsBucketType {
  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => Int)
  events!: number;
}

@ObjectType('LiveOverview', { description: 'What is happening now.' })
class LiveOverviewType {
  @Field(() => DecimalScalar, { description: `Distinct valid events, over the last ${RATE_SECONDS} full seconds.` })
  eventsPerSecond!: string;

  @Field(() => Int, { description: 'Distinct valid events since midnight in Asia/Kolkata.' })
  eventsToday!: number;

  @Field(() => [MoneyType], {
    description: 'What accruals have grown by since midnight in Asia/Kolkata, a currency each.',
  })
  accruedToday!: MoneyType[];

  @Field(() => [EventsBucketType], { description: 'The last 60 full seconds, oldest first.' })
  series!: readonly EventsBucketType[];

  @Field(() => DateTimeScalar)
  asOf!: Date;
}

@Resolver()
export class LiveOverviewResolver {
  @Authorized('usage:read')
  @Query(() => LiveOverviewType)
  async liveOverview(@Ctx() { reader, clock, principal }: UsageContext): Promise<LiveOverviewType> {
    requireAllAccounts(principal);
    const asOf = clock.now();
    const { eventsToday, seconds, accruedToday } = await reader.overview(asOf);
    const recent = seconds.slice(-RATE_SECONDS).reduce((sum, { events }) => sum + events, 0);
    return {
      asOf,
      eventsToday,
      series: seconds,
      eventsPerSecond: Quantity.of(Quantity.of(String(recent)).value.dividedBy(RATE_SECONDS)).toFixed(),
      accruedToday: accruedToday.map((money) => moneyOf(money.toFixed(), money.currency)),
    };
  }
}
