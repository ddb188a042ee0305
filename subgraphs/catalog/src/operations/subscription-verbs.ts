import { cancelSubscription } from './cancel-subscription';
import { changePlan } from './change-plan';
import { pauseSubscription } from './pause-subscription';
import { reactivateSubscription } from './reactivate-subscription';
import { removeLicenceChange } from './remove-licence-change';
import { resumeSubscription } from './resume-subscription';
import { setLicenceQuantity } from './set-licence-quantity';
import { subscribe } from './subscribe';
import { withdrawCancellation } from './withdraw-cancellation';
import { withdrawPlanChange } from './withdraw-plan-change';

/** What can be done with subscriptions. */
export const subscriptionVerbs = {
  cancelSubscription,
  changePlan,
  pauseSubscription,
  reactivateSubscription,
  removeLicenceChange,
  resumeSubscription,
  setLicenceQuantity,
  subscribe,
  withdrawCancellation,
  withdrawPlanChange,
};
