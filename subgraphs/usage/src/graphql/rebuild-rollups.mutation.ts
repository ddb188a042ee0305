import { Problem } from '@otpless/problem/problem';
import { DateTimeScalar } from '@otpless/service/graphql/scalars';
import { GraphQLError } from 'graphql';
import { Arg, Authorized, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Rebuilt } from '../operations/total-ports';
import type { UsageContext } from './context';

@InputType('RebuildRollupsInput')
class RebuildRollupsInput {
  @Field(() => ID, { nullable: true, description: 'All meters where it is left out.' })
  meterId?: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Exclusive.' })
  to?: Date | null;
}

@ObjectType('RebuildReport')
class RebuildReportType implements Rebuilt {
  @Field(() => Int, { description: 'Counted, an event once a meter.' })
  events!: number;

  @Field(() => Int, { description: 'Rollups that were not what the events say.' })
  differences!: number;
}

@Resolver()
export class RebuildRollupsMutation {
  @Authorized('usage:correct')
  @Mutation(() => RebuildReportType, { description: 'Counts anew from the stored events; rollups are a cache.' })
  async rebuildRollups(
    @Arg('input', () => RebuildRollupsInput) { meterId, from, to }: RebuildRollupsInput,
    @Ctx() { operations }: UsageContext,
  ): Promise<Rebuilt> {
    const report = await operations.rebuildRollups({ meterId: meterId ?? null, from: from ?? null, to: to ?? null });
    if (report instanceof Problem) throw new GraphQLError(report.message, { extensions: { code: 'BAD_USER_INPUT' } });
    return report;
  }
}
