import { Problem } from '@otpless/problem/problem';
import type { When } from '../domain/change-day';
import { clearOverride as decide } from '../domain/override-rate-card';
import { editSubscription, type SubscriptionEdit } from './edit-subscription';
import type { CatalogPorts } from './ports';
import { refusalOfOverrides } from './refusal-of-overrides';

export interface ClearOverrideRequest extends SubscriptionEdit {
  readonly rateCardKey: string;
  readonly when: When;
}

/** From a day on a card is again as the plan version has it. */
export function clearOverride(ports: CatalogPorts, { rateCardKey, when, ...edit }: ClearOverrideRequest) {
  return editSubscription(ports, edit, async (subscription, world) => {
    const decided = decide(subscription, rateCardKey, when, world);
    if (decided instanceof Problem) return decided;
    return (await refusalOfOverrides(world.stores, decided.subscription, decided.effectiveOn)) ?? decided;
  });
}
