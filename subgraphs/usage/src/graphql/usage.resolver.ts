import { DateTimeScalar, DecimalScalar, JSONScalar } from '@otpless/service/graphql/scalars';
import { requireAccount, scopeOf } from '@otpless/service/principal';
import { defaultTimeZone } from '@otpless/period/time-zone';
import { GraphQLError } from 'graphql';
import { Arg, Authorized, Ctx, Field, ID, InputType, ObjectType, Query, Resolver } from 'type-graphql';
import type { Granularity, UsagePoint } from '../operations/reader';
import type { UsageContext } from './context';
import { GranularityEnum } from './enums';

@InputType('UsageInput')
class UsageInput {
  @Field(() => ID)
  meterId!: string;

  @Field(() => ID, { nullable: true, description: 'All accounts together where it is left out.' })
  accountId?: string | null;

  @Field(() => DateTimeScalar, { description: 'To the quarter of an hour.' })
  from!: Date;

  @Field(() => DateTimeScalar, { description: 'Exclusive.' })
  to!: Date;

  @Field(() => GranularityEnum, { description: 'Days and months are the account’s, or Asia/Kolkata’s for all.' })
  granularity!: Granularity;

  @Field(() => [String], { nullable: true, description: 'Of the meter’s group-by dimensions; none by default.' })
  groupBy?: string[] | null;
}

@ObjectType('UsagePoint')
class UsagePointType implements UsagePoint {
  @Field(() => DateTimeScalar)
  from!: Date;

  @Field(() => DecimalScalar)
  quantity!: string;

  @Field(() => JSONScalar)
  group!: Record<string, string>;
}

@Resolver()
export class UsageResolver {
  @Authorized('usage:read')
  @Query(() => [UsagePointType], { description: 'What a meter counted over time; spans with nothing are left out.' })
  async usage(
    @Arg('input', () => UsageInput) input: UsageInput,
    @Ctx() { reader, principal }: UsageContext,
  ): Promise<UsagePoint[]> {
    if (input.accountId) requireAccount(principal, input.accountId);
    const accountId = input.accountId ?? scopeOf(principal);
    const { meterId, from, to, granularity, groupBy } = input;
    if (from >= to) throw badInput('from must be before to.');
    const meter = await reader.meter(meterId);
    if (meter === null) throw badInput(`There is no meter ${meterId}.`);
    const unknown = (groupBy ?? []).find((name) => !meter.groupBy.includes(name));
    if (unknown !== undefined) throw badInput(`${meter.key} is not counted by ${unknown}.`);
    const timeZone = (accountId === null ? null : await reader.timeZoneOf(accountId)) ?? defaultTimeZone;
    return reader.usage({ meter, accountId, from, to, granularity, timeZone, groupBy: [...new Set(groupBy ?? [])] });
  }
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
