import { decodeCursor, type Page, page, PageArguments, rowsToRead } from '@otpless/service/graphql/page';
import { requireAccount, scopeOf } from '@otpless/service/principal';
import { Arg, Args, ArgsType, Authorized, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import type { EventCursor, EventStatus } from '../operations/reader';
import { visibleUsageEvent } from './access';
import type { UsageContext } from './context';
import { EventStatusEnum } from './enums';
import { UsageEventConnection, UsageEventType, usageEventTypeOf } from './usage-event.type';

@ArgsType()
class UsageEventsArguments extends PageArguments {
  @Field(() => ID, { nullable: true })
  accountId?: string | null;

  @Field(() => String, { nullable: true })
  subject?: string | null;

  @Field(() => String, { nullable: true })
  eventName?: string | null;

  @Field(() => EventStatusEnum, { nullable: true })
  status?: EventStatus | null;
}

@Resolver(() => UsageEventType)
export class UsageEventResolver {
  @Authorized('usage:read')
  @Query(() => UsageEventType, { nullable: true })
  usageEvent(
    @Arg('source', () => String) source: string,
    @Arg('id', () => ID) id: string,
    @Ctx() context: UsageContext,
  ): Promise<UsageEventType | null> {
    return visibleUsageEvent({ source, id }, context);
  }

  @Authorized('usage:read')
  @Query(() => UsageEventConnection, { description: 'The newest first.' })
  async usageEvents(
    @Args(() => UsageEventsArguments) asked: UsageEventsArguments,
    @Ctx() { reader, principal }: UsageContext,
  ): Promise<Page<UsageEventType>> {
    if (asked.accountId) requireAccount(principal, asked.accountId);
    const filter = {
      accountId: asked.accountId ?? scopeOf(principal),
      subject: asked.subject || null,
      eventName: asked.eventName || null,
      status: asked.status ?? null,
    };
    const events = await reader.events(filter, decodeCursor(asked.after, isEventCursor), rowsToRead(asked));
    return page(events.map(usageEventTypeOf), asked, ({ cursor }) => cursor);
  }
}

function isEventCursor(value: unknown): value is EventCursor {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    !Number.isNaN(Date.parse(String(value[0]))) &&
    typeof value[1] === 'string'
  );
}
