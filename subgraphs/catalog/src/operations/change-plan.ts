import { NotFound, Problem } from '@otpless/problem/problem';
import type { When } from '../domain/change-day';
import { changePlan as decide } from '../domain/change-plan';
import type { Subscription } from '../domain/subscription';
import { editSubscription, type EditWorld, type SubscriptionEdit } from './edit-subscription';
import type { CatalogPorts } from './ports';
import { refusalOfOverrides } from './refusal-of-overrides';
import { termsOf } from './terms-of';

/** Which plan version, from when on, with which overrides. */
export interface PlanChange {
  readonly planVersionId: string;
  readonly when: When;
  readonly carryOverrides: readonly string[];
}

export interface ChangePlanRequest extends SubscriptionEdit, PlanChange {}

/** Puts a subscription on another plan version from a day on. */
export function changePlan(ports: CatalogPorts, { planVersionId, when, carryOverrides, ...edit }: ChangePlanRequest) {
  return editSubscription(ports, edit, (subscription, world) =>
    planChangeOf(subscription, { planVersionId, when, carryOverrides }, world),
  );
}

/** Decides a change of plan within an edit of the subscription. */
export async function planChangeOf(
  subscription: Subscription,
  { planVersionId, when, carryOverrides }: PlanChange,
  world: EditWorld,
) {
  const { stores } = world;
  // Held, so that the version cannot be archived between the look at its status and the change to it.
  const version = await stores.planVersions.getForUpdate(planVersionId);
  if (version === null) return new NotFound('plan version', planVersionId);
  const { versionOf } = await termsOf(stores, [subscription]);
  const decided = decide(subscription, { version, when, carryOverrides }, versionOf, world);
  if (decided instanceof Problem) return decided;
  return (await refusalOfOverrides(stores, decided.subscription, decided.effectiveOn)) ?? decided;
}
