import { localDate } from '@otpless/period/local-date';
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CatalogContext } from '../context';
import { dayOf, editOf, whenOf } from '../edits';
import {
  CancelSubscriptionInput,
  ChangePlanInput,
  PauseSubscriptionInput,
  ReactivateSubscriptionInput,
  RemoveLicenceChangeInput,
  ResumeSubscriptionInput,
  SetLicenceQuantityInput,
  WithdrawCancellationInput,
  WithdrawPlanChangeInput,
} from '../inputs/subscription-change.input';
import { changeResult } from '../types/change-result';
import { NoSuchRateCardType, PlanVersionNotActiveType } from '../types/refusals.type';

const ChangePlanResult = changeResult('ChangePlan', PlanVersionNotActiveType, NoSuchRateCardType);
const WithdrawPlanChangeResult = changeResult('WithdrawPlanChange');
const CancelSubscriptionResult = changeResult('CancelSubscription');
const WithdrawCancellationResult = changeResult('WithdrawCancellation');
const PauseSubscriptionResult = changeResult('PauseSubscription');
const ResumeSubscriptionResult = changeResult('ResumeSubscription');
const ReactivateSubscriptionResult = changeResult('ReactivateSubscription', PlanVersionNotActiveType);
const SetLicenceQuantityResult = changeResult('SetLicenceQuantity');
const RemoveLicenceChangeResult = changeResult('RemoveLicenceChange');

@Resolver()
export class SubscriptionMutation {
  @Authorized('subscription:write')
  @Mutation(() => ChangePlanResult, { description: 'Puts a subscription on another plan version from a day on.' })
  changePlan(@Arg('input', () => ChangePlanInput) input: ChangePlanInput, @Ctx() context: CatalogContext) {
    const { planVersionId, carryOverrides } = input;
    const edit = { ...editOf(input, context), when: whenOf(input) };
    return context.operations.changePlan({ ...edit, planVersionId, carryOverrides });
  }

  @Authorized('subscription:write')
  @Mutation(() => WithdrawPlanChangeResult, { description: 'Takes a change of plan back before it holds.' })
  withdrawPlanChange(
    @Arg('input', () => WithdrawPlanChangeInput) input: WithdrawPlanChangeInput,
    @Ctx() context: CatalogContext,
  ) {
    const effectiveOn = dayOf(input.effectiveOn);
    return context.operations.withdrawPlanChange({ ...editOf(input, context), effectiveOn });
  }

  @Authorized('subscription:write')
  @Mutation(() => CancelSubscriptionResult, { description: 'Ends a subscription on a day to come.' })
  cancelSubscription(
    @Arg('input', () => CancelSubscriptionInput) input: CancelSubscriptionInput,
    @Ctx() context: CatalogContext,
  ) {
    return context.operations.cancelSubscription({ ...editOf(input, context), when: whenOf(input) });
  }

  @Authorized('subscription:write')
  @Mutation(() => WithdrawCancellationResult, { description: 'Takes a cancellation back before it holds.' })
  withdrawCancellation(
    @Arg('input', () => WithdrawCancellationInput) input: WithdrawCancellationInput,
    @Ctx() context: CatalogContext,
  ) {
    return context.operations.withdrawCancellation(editOf(input, context));
  }

  @Authorized('subscription:write')
  @Mutation(() => PauseSubscriptionResult, { description: 'Charges nothing from a day to come on.' })
  pauseSubscription(
    @Arg('input', () => PauseSubscriptionInput) input: PauseSubscriptionInput,
    @Ctx() context: CatalogContext,
  ) {
    const until = dayOf(input.until);
    return context.operations.pauseSubscription({ ...editOf(input, context), when: whenOf(input), until });
  }

  @Authorized('subscription:write')
  @Mutation(() => ResumeSubscriptionResult, { description: 'Ends a pause, or takes one back that has not begun.' })
  resumeSubscription(
    @Arg('input', () => ResumeSubscriptionInput) input: ResumeSubscriptionInput,
    @Ctx() context: CatalogContext,
  ) {
    return context.operations.resumeSubscription({ ...editOf(input, context), when: whenOf(input) });
  }

  @Authorized('subscription:write')
  @Mutation(() => ReactivateSubscriptionResult, { description: 'Takes up a subscription that has ended.' })
  reactivateSubscription(
    @Arg('input', () => ReactivateSubscriptionInput) input: ReactivateSubscriptionInput,
    @Ctx() context: CatalogContext,
  ) {
    const { planVersionId = null } = input;
    const edit = { ...editOf(input, context), when: whenOf(input) };
    return context.operations.reactivateSubscription({ ...edit, planVersionId, endsOn: dayOf(input.endsOn) });
  }

  @Authorized('subscription:write')
  @Mutation(() => SetLicenceQuantityResult, { description: 'Says how many licences are held from a day on.' })
  setLicenceQuantity(
    @Arg('input', () => SetLicenceQuantityInput) input: SetLicenceQuantityInput,
    @Ctx() context: CatalogContext,
  ) {
    const { rateCardKey, quantity } = input;
    const edit = { ...editOf(input, context), when: whenOf(input) };
    return context.operations.setLicenceQuantity({ ...edit, rateCardKey, quantity });
  }

  @Authorized('subscription:write')
  @Mutation(() => RemoveLicenceChangeResult, { description: 'Takes a change of the number back before it holds.' })
  removeLicenceChange(
    @Arg('input', () => RemoveLicenceChangeInput) input: RemoveLicenceChangeInput,
    @Ctx() context: CatalogContext,
  ) {
    const { rateCardKey, effectiveOn } = input;
    const day = { rateCardKey, effectiveOn: localDate(effectiveOn) };
    return context.operations.removeLicenceChange({ ...editOf(input, context), ...day });
  }
}
