import { applyCoupon } from './apply-coupon';
import { archiveCoupon } from './archive-coupon';
import { cancelSubscription } from './cancel-subscription';
import { changePlan } from './change-plan';
import { clearOverride } from './clear-override';
import { createCoupon } from './create-coupon';
import { overrideRateCard } from './override-rate-card';
import { pauseSubscription } from './pause-subscription';
import { reactivateSubscription } from './reactivate-subscription';
import { removeCoupon } from './remove-coupon';
import { removeLicenceChange } from './remove-licence-change';
import { resumeSubscription } from './resume-subscription';
import { setLicenceQuantity } from './set-licence-quantity';
import { findSubscriptions } from './find-subscriptions';
import { subscribe } from './subscribe';
import { withdrawCancellation } from './withdraw-cancellation';
import { withdrawPlanChange } from './withdraw-plan-change';

/** What can be done with subscriptions. */
export const subscriptionVerbs = {
  applyCoupon,
  archiveCoupon,
  cancelSubscription,
  changePlan,
  clearOverride,
  createCoupon,
  overrideRateCard,
  pauseSubscription,
  reactivateSubscription,
  removeCoupon,
  removeLicenceChange,
  resumeSubscription,
  setLicenceQuantity,
  findSubscriptions,
  subscribe,
  withdrawCancellation,
  withdrawPlanChange,
};
