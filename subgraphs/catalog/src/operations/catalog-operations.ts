import { activatePlanVersion } from './activate-plan-version';
import { archiveBillableItem } from './archive-billable-item';
import { archiveFeature } from './archive-feature';
import { archiveMeter } from './archive-meter';
import { archivePlanVersion } from './archive-plan-version';
import { clonePlanVersion } from './clone-plan-version';
import { createBillableItem } from './create-billable-item';
import { createCatalogue } from './create-catalogue';
import { createFeature } from './create-feature';
import { createMeter } from './create-meter';
import { createPricePlan } from './create-price-plan';
import { defineEventSchema } from './define-event-schema';
import { draftPlanVersion } from './draft-plan-version';
import { experimentVerbs } from './experiment-verbs';
import { orderPricingRules } from './order-pricing-rules';
import { orderRateCards } from './order-rate-cards';
import type { CatalogPorts } from './ports';
import { projectAccounts } from './project-accounts';
import { proposePricing } from './propose-pricing';
import { putPricingRule } from './put-pricing-rule';
import { putRateCard } from './put-rate-card';
import { removePricingRule } from './remove-pricing-rule';
import { removeRateCard } from './remove-rate-card';
import { republishFacts } from './republish-facts';
import { setPlanCurrencies } from './set-plan-currencies';
import { setPricingCycle } from './set-pricing-cycle';
import { migrationVerbs } from './migration-verbs';
import { subscriptionVerbs } from './subscription-verbs';
import { updateCatalogue } from './update-catalogue';
import { updatePricePlan } from './update-price-plan';
import { tryMeter } from './try-meter';
import { updateBillableItem } from './update-billable-item';
import { updateFeature } from './update-feature';
import { updateMeter } from './update-meter';

const verbs = {
  activatePlanVersion,
  archiveBillableItem,
  archiveFeature,
  archiveMeter,
  archivePlanVersion,
  clonePlanVersion,
  createBillableItem,
  createCatalogue,
  createFeature,
  createMeter,
  createPricePlan,
  defineEventSchema,
  draftPlanVersion,
  ...experimentVerbs,
  orderPricingRules,
  orderRateCards,
  projectAccounts,
  proposePricing,
  putPricingRule,
  putRateCard,
  removePricingRule,
  removeRateCard,
  republishFacts,
  setPlanCurrencies,
  setPricingCycle,
  ...subscriptionVerbs,
  ...migrationVerbs,
  updateCatalogue,
  updatePricePlan,
  tryMeter,
  updateBillableItem,
  updateFeature,
  updateMeter,
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
