import {
  ConflictType,
  IdempotencyConflictType,
  InvalidInputType,
  NotFoundType,
  resultUnion,
} from '@otpless/service/graphql/problems';
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CatalogContext } from '../context';
import { editor } from '../edited-by';
import { dayOf } from '../edits';
import { SubscribeInput } from '../inputs/subscription.input';
import { PlanSubscriptionType } from '../types/plan-subscription.type';
import {
  CouponNotRedeemableType,
  ExperimentNotRunningType,
  MeterCollisionType,
  PlanVersionNotActiveType,
} from '../types/refusals.type';

const SubscribeResult = resultUnion(
  'SubscribeResult',
  () => [PlanSubscriptionType],
  () => [
    InvalidInputType,
    NotFoundType,
    ConflictType,
    PlanVersionNotActiveType,
    MeterCollisionType,
    ExperimentNotRunningType,
    CouponNotRedeemableType,
    IdempotencyConflictType,
  ],
);

@Resolver()
export class SubscribeMutation {
  @Authorized('subscription:write')
  @Mutation(() => SubscribeResult, { description: 'Puts an account on ACTIVE plan versions, in its own currency.' })
  subscribe(
    @Arg('input', () => SubscribeInput) input: SubscribeInput,
    @Ctx() context: CatalogContext,
  ): Promise<unknown> {
    const { accountId, planVersionId = null, currency = null, reason = null, idempotencyKey = null } = input;
    return context.operations.subscribe({
      accountId,
      memberAccountIds: input.memberAccountIds ?? [],
      planVersionId,
      experimentKey: input.experimentKey ?? null,
      withoutTrial: input.withoutTrial,
      phases: (input.phases ?? []).map(({ days = null, cycles = null, endsOn, ...phase }) => ({
        planVersionId: phase.planVersionId,
        trial: phase.trial,
        endsOn: dayOf(endsOn),
        days,
        cycles,
      })),
      startsOn: dayOf(input.startsOn),
      endsOn: dayOf(input.endsOn),
      licences: (input.licences ?? []).map(({ rateCardKey, quantity }) => ({ rateCardKey, quantity })),
      couponId: input.couponId ?? null,
      currency,
      reason,
      idempotencyKey,
      by: editor(context.principal),
    });
  }
}
