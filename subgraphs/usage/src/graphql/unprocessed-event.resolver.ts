import { connectionOf, decodeCursor, type Page, page, PageArguments, rowsToRead } from '@otpless/service/graphql/page';
import { DateTimeScalar, JSONScalar } from '@otpless/service/graphql/scalars';
import { requireAllAccounts } from '@otpless/service/principal';
import { GraphQLError } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { unprocessedCodes, type UnprocessedCode } from '../domain/refusal';
import type { UnprocessedRecord } from '../operations/reader';
import type { RetryReport } from '../operations/retry-unprocessed';
import type { UsageContext } from './context';

@ObjectType('UnprocessedEvent', { description: 'An event that is kept until what it waits for is known.' })
export class UnprocessedEventType implements UnprocessedRecord {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  source!: string;

  @Field(() => String, { description: 'The sender’s own id.' })
  eventId!: string;

  @Field(() => String)
  eventName!: string;

  @Field(() => String)
  subject!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  occurredAt!: Date;

  @Field(() => DateTimeScalar)
  receivedAt!: Date;

  @Field(() => String, { description: `${unprocessedCodes.join(', ')}.` })
  code!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => JSONScalar)
  payload!: unknown;
}

const { Connection: UnprocessedEventConnection } = connectionOf(() => UnprocessedEventType, 'UnprocessedEvent');

@ArgsType()
class UnprocessedEventsArguments extends PageArguments {
  @Field(() => String, { nullable: true })
  code?: string | null;
}

@InputType('RetryUnprocessedInput', {
  description: 'Events by their ids, or by why they are kept; all of them by neither.',
})
class RetryUnprocessedInput {
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;

  @Field(() => [String], { nullable: true })
  codes?: string[] | null;
}

@ObjectType('RetryReport')
class RetryReportType implements RetryReport {
  @Field(() => Int)
  retried!: number;

  @Field(() => Int)
  processed!: number;

  @Field(() => Int)
  stillUnprocessed!: number;
}

@Resolver()
export class UnprocessedEventResolver {
  @Authorized('usage:read')
  @Query(() => UnprocessedEventConnection, { description: 'The newest first.' })
  async unprocessedEvents(
    @Args(() => UnprocessedEventsArguments) asked: UnprocessedEventsArguments,
    @Ctx() { reader, principal }: UsageContext,
  ): Promise<Page<UnprocessedRecord>> {
    // What is not processed has no account yet.
    requireAllAccounts(principal);
    const code = asked.code || null;
    const after = decodeCursor(asked.after, (value): value is string => typeof value === 'string');
    const events = await reader.unprocessed(code, after, rowsToRead(asked));
    return page(events, asked, ({ id }) => id, await reader.unprocessedCount(code));
  }

  @Authorized('usage:correct')
  @Mutation(() => RetryReportType)
  retryUnprocessed(
    @Arg('input', () => RetryUnprocessedInput) { ids, codes }: RetryUnprocessedInput,
    @Ctx() { operations, principal }: UsageContext,
  ): Promise<RetryReport> {
    requireAllAccounts(principal);
    if (ids) return operations.retryUnprocessed({ ids });
    return operations.retryUnprocessed({ codes: codes ? codes.map(known) : unprocessedCodes });
  }
}

function known(code: string): UnprocessedCode {
  const found = unprocessedCodes.find((one) => one === code);
  if (found !== undefined) return found;
  throw new GraphQLError(`No event is kept for ${code}: the codes are ${unprocessedCodes.join(', ')}.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
