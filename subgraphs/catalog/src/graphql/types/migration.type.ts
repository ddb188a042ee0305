import { MoneyType } from '@otpless/service/graphql/money.type';
import { connectionOf } from '@otpless/service/graphql/page';
import { CurrencyScalar, DateScalar, DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ChangeTiming } from '../../domain/change-day';
import type { MigrationStatus } from '../../domain/migration';
import type { MigrationOutcome } from '../../domain/migration-item';
import { MigrationOutcomeEnum, MigrationStatusEnum } from './migration-enums';
import { ChangedByType } from './subscription-change.type';
import { ChangeTimingEnum } from './subscription-enums';

@ObjectType('MigrationCount', { description: 'How many subscriptions of a migration have an outcome.' })
export class MigrationCountType {
  @Field(() => MigrationOutcomeEnum)
  outcome!: MigrationOutcome;

  @Field(() => Int)
  count!: number;

  @Field(() => Int, { description: 'How many of them are asked back and wait for that.' })
  returning!: number;
}

@ObjectType('MigrationProgress', { description: 'How far the judging, the run or the return is that is under way.' })
export class MigrationProgressType {
  @Field(() => Int)
  done!: number;

  @Field(() => Int)
  total!: number;

  @Field(() => Int, { nullable: true, description: 'Reckoned from what is done; null before the first.' })
  secondsLeft!: number | null;
}

@ObjectType('Migration', {
  description: 'Many subscriptions put on one plan version: planned by a dry run of each, approved, then run.',
})
export class MigrationType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => MigrationStatusEnum)
  status!: MigrationStatus;

  @Field(() => Int, { description: 'Grows by one with every move.' })
  version!: number;

  @Field(() => ChangeTimingEnum)
  timing!: ChangeTiming;

  @Field(() => DateScalar, { nullable: true })
  effectiveOn!: string | null;

  @Field(() => [String])
  carryOverrides!: string[];

  @Field(() => ChangedByType)
  plannedBy!: ChangedByType;

  @Field(() => DateTimeScalar)
  plannedAt!: Date;

  @Field(() => ChangedByType, { nullable: true })
  approvedBy!: ChangedByType | null;

  @Field(() => DateTimeScalar, { nullable: true })
  approvedAt!: Date | null;

  @Field(() => ChangedByType, { nullable: true })
  cancelledBy!: ChangedByType | null;

  @Field(() => DateTimeScalar, { nullable: true })
  cancelledAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Nothing of it is pending since.' })
  doneAt!: Date | null;

  @Field(() => ChangedByType, { nullable: true, description: 'Who asked last for subscriptions to be returned.' })
  returnedBy!: ChangedByType | null;

  @Field(() => DateTimeScalar, { nullable: true })
  returnedAt!: Date | null;
}

@ObjectType('MigrationFees', {
  description:
    'Recurring fees and held licences of a whole cycle, of the subscriptions that change or changed, before discounts. ' +
    'Those where it cannot be told or the cycles differ are left out.',
})
export class MigrationFeesType {
  @Field(() => CurrencyScalar)
  currency!: string;

  @Field(() => Int)
  subscriptions!: number;

  @Field(() => MoneyType)
  now!: MoneyType;

  @Field(() => MoneyType)
  then!: MoneyType;

  @Field(() => MoneyType)
  difference!: MoneyType;
}

export const { Connection: MigrationConnection } = connectionOf(() => MigrationType, 'Migration');

@ObjectType('MigrationItem', { description: 'One subscription of a migration.' })
export class MigrationItemType {
  @Field(() => ID)
  subscriptionId!: string;

  @Field(() => MigrationOutcomeEnum, {
    description:
      'WAITING to be judged; READY and BLOCKED as the dry run found; READY becomes PENDING with the approval.',
  })
  outcome!: MigrationOutcome;

  @Field(() => String, { nullable: true, description: 'Why it is BLOCKED or FAILED, or could not be returned.' })
  message!: string | null;

  @Field(() => Boolean, { description: 'It is asked back and waits for that.' })
  returning!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'The day from which the new version holds.' })
  effectiveOn!: string | null;
}

export const { Connection: MigrationItemConnection } = connectionOf(() => MigrationItemType, 'MigrationItem');
