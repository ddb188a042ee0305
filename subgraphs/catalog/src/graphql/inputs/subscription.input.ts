import { PageArguments } from '@otpless/service/graphql/page';
import { CurrencyScalar, DateScalar, DecimalScalar } from '@otpless/service/graphql/scalars';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { CatalogFact } from '../../operations/republish-facts';
import type { SubscriptionStatus } from '../../domain/subscription-status';
import { CatalogFactEnum } from '../types/enums';
import { SubscriptionStatusEnum } from '../types/subscription-enums';

@InputType({
  description: 'Days under one plan version. Say one of endsOn, days and cycles; the last phase may go on.',
})
export class PlannedPhaseInput {
  @Field(() => ID)
  planVersionId!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it costs nothing.' })
  trial!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'The first day without it.' })
  endsOn?: string | null;

  @Field(() => Int, { nullable: true })
  days?: number | null;

  @Field(() => Int, { nullable: true, description: 'Pricing cycles, counted from the one it begins in.' })
  cycles?: number | null;
}

@InputType()
export class HeldLicencesInput {
  @Field(() => String)
  rateCardKey!: string;

  @Field(() => DecimalScalar)
  quantity!: string;
}

@InputType()
export class SubscribeInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => [ID], { nullable: true, description: 'Further accounts, whose usage is priced together with its own.' })
  memberAccountIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Where there are no phases.' })
  planVersionId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Instead of a plan version: of a running experiment, which offers the account one of its arms.',
  })
  experimentKey?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Leaves out the trial that the version offers.' })
  withoutTrial!: boolean;

  @Field(() => [PlannedPhaseInput], { nullable: true, description: 'Trial, ramp, steady: one after the other.' })
  phases?: PlannedPhaseInput[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Today, unless said otherwise; may lie ahead or, by a year, back.',
  })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day without it.' })
  endsOn?: string | null;

  @Field(() => [HeldLicencesInput], { nullable: true, description: 'Held from the first day on.' })
  licences?: HeldLicencesInput[] | null;

  @Field(() => ID, { nullable: true, description: 'Given from its first day on that costs something.' })
  couponId?: string | null;

  @Field(() => CurrencyScalar, { nullable: true, description: 'The account’s own, where it is named at all.' })
  currency?: string | null;

  @Field(() => String, { nullable: true })
  reason?: string | null;

  @Field(() => String, { nullable: true })
  idempotencyKey?: string | null;
}

@InputType()
export class RepublishCatalogFactsInput {
  @Field(() => [CatalogFactEnum], { nullable: true, description: 'All, unless said otherwise.' })
  facts?: CatalogFact[] | null;
}

@ArgsType()
export class SubscriptionsArguments extends PageArguments {
  @Field(() => ID, { nullable: true })
  accountId?: string | null;

  @Field(() => SubscriptionStatusEnum, { nullable: true, description: 'As the calendar of the account has it today.' })
  status?: SubscriptionStatus | null;

  @Field(() => ID, { nullable: true, description: 'The plan of its present phase.' })
  planId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The version of its present phase.' })
  planVersionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The experiment it was offered by.' })
  experimentId?: string | null;

  @Field(() => String, { nullable: true, description: 'The arm it was offered by.' })
  armKey?: string | null;

  @Field(() => String, { nullable: true, description: 'In the names of its account, customer and plan; or its id.' })
  search?: string | null;
}
