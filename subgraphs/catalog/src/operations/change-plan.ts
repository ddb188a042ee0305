import { NotFound } from '@otpless/problem/problem';
import type { When } from '../domain/change-day';
import { changePlan as decide } from '../domain/change-plan';
import { editSubscription, type SubscriptionEdit } from './edit-subscription';
import type { CatalogPorts } from './ports';

export interface ChangePlanRequest extends SubscriptionEdit {
  readonly planVersionId: string;
  readonly when: When;
}

/** Puts a subscription on another plan version from a day on. */
export function changePlan(ports: CatalogPorts, { planVersionId, when, ...edit }: ChangePlanRequest) {
  return editSubscription(ports, edit, async (subscription, world) => {
    // Held, so that the version cannot be archived between the look at its status and the change to it.
    const version = await world.stores.planVersions.getForUpdate(planVersionId);
    if (version === null) return new NotFound('plan version', planVersionId);
    return decide(subscription, { version, when }, world);
  });
}
