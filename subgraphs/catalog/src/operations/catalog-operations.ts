import { activatePlanVersion } from './activate-plan-version';
import { archivePlanVersion } from './archive-plan-version';
import { cancelSubscription } from './cancel-subscription';
import { createBillableItem } from './create-billable-item';
import { createFeature } from './create-feature';
import { createMeter } from './create-meter';
import { createPricePlan } from './create-price-plan';
import { defineEventSchema } from './define-event-schema';
import { draftPlanVersion } from './draft-plan-version';
import type { CatalogPorts } from './ports';
import { projectAccounts } from './project-accounts';
import { putRateCard } from './put-rate-card';
import { removeRateCard } from './remove-rate-card';
import { republishFacts } from './republish-facts';
import { subscribe } from './subscribe';

const verbs = {
  activatePlanVersion,
  archivePlanVersion,
  cancelSubscription,
  createBillableItem,
  createFeature,
  createMeter,
  createPricePlan,
  defineEventSchema,
  draftPlanVersion,
  projectAccounts,
  putRateCard,
  removeRateCard,
  republishFacts,
  subscribe,
};
type Verbs = typeof verbs;

/** Every operation with its ports bound. */
export type CatalogOperations = {
  readonly [Verb in keyof Verbs]: Verbs[Verb] extends (ports: CatalogPorts, request: infer Request) => infer Result
    ? (request: Request) => Result
    : never;
};

export function catalogOperations(ports: CatalogPorts): CatalogOperations {
  return Object.fromEntries(
    Object.entries(verbs).map(([name, verb]) => [
      name,
      (request: never) => (verb as (ports: CatalogPorts, request: never) => unknown)(ports, request),
    ]),
  ) as unknown as CatalogOperations;
}
