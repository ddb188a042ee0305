import type { CycleStart, PricingInterval } from '@otpless/period/pricing-cycle';
import { CurrencyScalar, DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { PlanVersionStatus } from '../../domain/plan-version-status';
import { CycleStartKindEnum, PlanVersionStatusEnum, PricingIntervalEnum } from './enums';

@ObjectType('PricingCycle')
export class PricingCycleType {
  @Field(() => PricingIntervalEnum)
  interval!: PricingInterval;

  @Field(() => CycleStartKindEnum)
  startKind!: CycleStart['kind'];

  @Field(() => String, {
    nullable: true,
    description: 'Of a FIXED start: 1 (Monday) to 7 of a WEEKLY cycle, else 1 to 31 or LAST.',
  })
  startDay!: string | null;

  @Field(() => Int, { nullable: true, description: 'Of a FIXED start of several months: months after January.' })
  startMonthOffset!: number | null;

  @Field(() => Int, { description: 'How long late events may still come after a period has ended.' })
  graceDays!: number;
}

@ObjectType('PlanProblem', { description: 'What keeps a version from being offered.' })
export class PlanProblemType {
  @Field(() => String, { description: 'Cards by their key: "rateCards.otp.rates".' })
  path!: string;

  @Field(() => String)
  message!: string;
}

@ObjectType('PlanVersion', {
  description: 'A pricing cycle, rate cards and pricing rules; it never changes once ACTIVE.',
})
@Directive('@key(fields: "id")')
export class PlanVersionType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => PlanVersionStatusEnum)
  status!: PlanVersionStatus;

  @Field(() => [CurrencyScalar])
  currencies!: string[];

  @Field(() => Int, { description: 'How many of a subscription’s first days on the version cost nothing.' })
  trialDays!: number;

  @Field(() => Int, { description: 'Grows with every edit; the next edit names it as expectedVersion.' })
  version!: number;

  @Field(() => DateTimeScalar)
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  activatedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  archivedAt!: Date | null;
}
