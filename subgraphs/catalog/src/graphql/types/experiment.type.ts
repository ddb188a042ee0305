import { connectionOf } from '@otpless/service/graphql/page';
import { DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { ExperimentStatus } from '../../domain/experiment-status';
import { ExperimentStatusEnum } from './enums';

@ObjectType('ExperimentArm', { description: 'One of the plan versions that an experiment offers.' })
export class ExperimentArmType {
  @Field(() => String)
  key!: string;

  @Field(() => Int, { description: 'Its part of all the weights is its part of all accounts.' })
  weight!: number;

  @Field(() => String, { description: 'The part of all accounts that it is offered to, in percent.' })
  sharePercent!: string;
}

@ObjectType('ExperimentResult', { description: 'What came of an arm.' })
export class ExperimentResultType {
  @Field(() => ExperimentArmType)
  arm!: ExperimentArmType;

  @Field(() => Int, { description: 'All that were ever made.' })
  subscriptions!: number;

  @Field(() => Int, { description: 'Those that have begun and not ended, by the calendar of their account.' })
  activeSubscriptions!: number;
}

@ObjectType('Experiment', {
  description: 'Two or more plan versions, offered by a weighted assignment; an account is always offered the same.',
})
@Directive('@key(fields: "id")')
export class ExperimentType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => ExperimentStatusEnum)
  status!: ExperimentStatus;

  @Field(() => Int, { description: 'Grows with every edit; the next edit names it as expectedVersion.' })
  version!: number;

  @Field(() => DateTimeScalar)
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  startedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  stoppedAt!: Date | null;
}

export const { Connection: ExperimentConnection } = connectionOf(() => ExperimentType, 'Experiment');

@ObjectType('ExperimentOffer', { description: 'The arm of a running experiment that an account is offered.' })
export class ExperimentOfferType {
  @Field(() => ExperimentType)
  experiment!: ExperimentType;
}
