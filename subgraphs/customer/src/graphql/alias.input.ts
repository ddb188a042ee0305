import { DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Field, ID, InputType } from 'type-graphql';

@InputType('AssignAliasInput')
export class AssignAliasInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => String)
  value!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Now, unless said otherwise; may lie in the past.' })
  effectiveFrom?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Exclusive; it goes on, unless said otherwise.' })
  effectiveUntil?: Date | null;
}

@InputType('ReleaseAliasInput')
export class ReleaseAliasInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => String)
  value!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Now, unless said otherwise; not in the past.' })
  effectiveUntil?: Date | null;
}

@InputType('MoveAliasInput')
export class MoveAliasInput {
  @Field(() => String)
  value!: string;

  @Field(() => ID)
  toAccountId!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The instant at which it changes over: now, unless said otherwise; not in the past.',
  })
  effectiveFrom?: Date | null;
}
