import { localDate } from '@otpless/period/local-date';
import {
  ConflictType,
  IdempotencyConflictType,
  InvalidInputType,
  NotFoundType,
  resultUnion,
} from '@otpless/service/graphql/problems';
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CatalogContext } from '../context';
import { CancelSubscriptionInput, SubscribeInput } from '../inputs/subscription.input';
import { PlanSubscriptionType } from '../types/plan-subscription.type';
import { PlanVersionNotActiveType } from '../types/refusals.type';

const SubscribeResult = resultUnion(
  'SubscribeResult',
  () => [PlanSubscriptionType],
  () => [InvalidInputType, NotFoundType, ConflictType, PlanVersionNotActiveType, IdempotencyConflictType],
);
const CancelSubscriptionResult = resultUnion(
  'CancelSubscriptionResult',
  () => [PlanSubscriptionType],
  () => [InvalidInputType, NotFoundType, ConflictType],
);

@Resolver()
export class SubscriptionMutation {
  @Authorized('subscription:write')
  @Mutation(() => SubscribeResult, { description: 'Puts an account on an ACTIVE plan version, in its own currency.' })
  subscribe(
    @Arg('input', () => SubscribeInput) input: SubscribeInput,
    @Ctx() { operations }: CatalogContext,
  ): Promise<unknown> {
    const { accountId, planVersionId, startsOn, endsOn, currency = null, idempotencyKey = null } = input;
    return operations.subscribe({
      accountId,
      planVersionId,
      startsOn: localDate(startsOn),
      endsOn: endsOn === null || endsOn === undefined ? null : localDate(endsOn),
      currency,
      idempotencyKey,
    });
  }

  @Authorized('subscription:write')
  @Mutation(() => CancelSubscriptionResult, { description: 'Ends a subscription on a day to come.' })
  cancelSubscription(
    @Arg('input', () => CancelSubscriptionInput) { id, endsOn }: CancelSubscriptionInput,
    @Ctx() { operations }: CatalogContext,
  ): Promise<unknown> {
    return operations.cancelSubscription({ id, endsOn: localDate(endsOn) });
  }
}
