import { DateTimeScalar, JSONScalar } from '@otpless/service/graphql/scalars';
import type { IngestResult } from '@otpless/service/ingest-door';
import { MAX_EVENTS_PER_REQUEST } from '@otpless/service/ingest-door';
import { requirePermission } from '@otpless/service/principal';
import { GraphQLError } from 'graphql';
import { Arg, Authorized, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { UsageContext } from './context';
import { IngestStatusEnum } from './enums';

@InputType('UsageEventInput')
class UsageEventInput {
  @Field(() => ID, { description: 'The sender’s own id; the same event may be sent again under it.' })
  id!: string;

  @Field(() => String)
  eventName!: string;

  @Field(() => String, { description: 'An account id or an alias.' })
  subject!: string;

  @Field(() => DateTimeScalar)
  occurredAt!: Date;

  @Field(() => JSONScalar, { nullable: true, description: 'Numbers by name; exact decimals as strings.' })
  attributes?: unknown;

  @Field(() => JSONScalar, { nullable: true, description: 'Texts by name.' })
  dimensions?: unknown;
}

@InputType('IngestEventsInput')
class IngestEventsInput {
  @Field(() => [UsageEventInput], { description: `At most ${MAX_EVENTS_PER_REQUEST}.` })
  events!: UsageEventInput[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Events from before the dedupe window; needs usage:backfill.',
  })
  backfill: boolean = false;
}

@ObjectType('IngestResult')
class IngestResultType implements IngestResult {
  @Field(() => ID)
  id!: string;

  @Field(() => IngestStatusEnum)
  status!: IngestResult['status'];

  @Field(() => String, { nullable: true })
  code?: string;

  @Field(() => String, { nullable: true })
  message?: string;
}

@ObjectType('IngestReport')
class IngestReportType {
  @Field(() => [IngestResultType], { description: 'In the order of the events.' })
  results!: IngestResult[];

  @Field(() => Int)
  accepted!: number;

  @Field(() => Int)
  duplicate!: number;

  @Field(() => Int)
  conflict!: number;

  @Field(() => Int)
  rejected!: number;
}

@Resolver()
export class IngestEventsMutation {
  @Authorized('usage:ingest')
  @Mutation(() => IngestReportType, { description: 'Each event is judged by itself; ACCEPTED means safe on disk.' })
  async ingestEvents(
    @Arg('input', () => IngestEventsInput) { events, backfill }: IngestEventsInput,
    @Ctx() { acceptEvents, principal, requestId }: UsageContext,
  ): Promise<IngestReportType> {
    if (backfill) requirePermission(principal, 'usage:backfill');
    if (events.length > MAX_EVENTS_PER_REQUEST)
      throw new GraphQLError(`At most ${MAX_EVENTS_PER_REQUEST} events a request.`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    const source = principal.source ?? principal.id;
    const results = await acceptEvents({ source, backfill, requestId, events: events.map(sent) });
    const count = (status: IngestResult['status']) => results.filter((result) => result.status === status).length;
    return {
      results,
      accepted: count('ACCEPTED'),
      duplicate: count('DUPLICATE'),
      conflict: count('CONFLICT'),
      rejected: count('REJECTED'),
    };
  }
}

/** The event as every door sends it: what was left out stays out. */
function sent({ id, eventName, subject, occurredAt, attributes, dimensions }: UsageEventInput): unknown {
  return {
    id,
    eventName,
    subject,
    occurredAt: occurredAt.toISOString(),
    ...(attributes === undefined || attributes === null ? {} : { attributes }),
    ...(dimensions === undefined || dimensions === null ? {} : { dimensions }),
  };
}
