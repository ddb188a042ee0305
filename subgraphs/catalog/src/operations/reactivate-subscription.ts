import type { LocalDate } from '@otpless/period/local-date';
import { NotFound } from '@otpless/problem/problem';
import type { When } from '../domain/change-day';
import { reactivateSubscription as decide } from '../domain/reactivate-subscription';
import { standingTerms } from '../domain/subscription';
import { editSubscription, type SubscriptionEdit } from './edit-subscription';
import type { CatalogPorts } from './ports';

export interface ReactivateSubscriptionRequest extends SubscriptionEdit {
  /** The one it was on last, where none is named. */
  readonly planVersionId: string | null;
  readonly when: When;
  readonly endsOn: LocalDate | null;
}

/** Takes up a subscription that has ended. */
export function reactivateSubscription(
  ports: CatalogPorts,
  { planVersionId, when, endsOn, ...edit }: ReactivateSubscriptionRequest,
) {
  return editSubscription(ports, edit, async (subscription, world) => {
    const id = planVersionId ?? standingTerms(subscription).at(-1)?.planVersionId ?? '';
    const version = await world.stores.planVersions.getForUpdate(id);
    if (version === null) return new NotFound('plan version', id);
    return decide(subscription, { version, when, endsOn }, world);
  });
}
