import type { LocalDate } from '@otpless/period/local-date';
import { invariant } from '@otpless/problem/invariant';
import { NotFound, Problem } from '@otpless/problem/problem';
import type { When } from '../domain/change-day';
import { returned } from '../domain/coupon';
import { couponsThatNeverHeld, reactivateSubscription as decide } from '../domain/reactivate-subscription';
import { type AppliedCoupon, standingTerms } from '../domain/subscription';
import { editSubscription, type SubscriptionEdit } from './edit-subscription';
import type { CatalogPorts, CatalogStores } from './ports';

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
    const decided = decide(subscription, { version, when, endsOn }, world);
    if (decided instanceof Problem) return decided;
    return { ...decided, also: () => giveBack(world.stores, couponsThatNeverHeld(subscription)) };
  });
}

/** What a coupon took off nothing by can be redeemed again. */
async function giveBack({ coupons }: CatalogStores, never: readonly AppliedCoupon[]): Promise<void> {
  for (const couponId of never.map((coupon) => coupon.couponId).sort()) {
    const coupon = await coupons.getForUpdate(couponId);
    invariant(coupon !== null, 'an applied coupon exists');
    await coupons.save(returned(coupon));
  }
}
