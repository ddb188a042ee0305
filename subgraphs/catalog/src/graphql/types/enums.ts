import { pricingIntervals } from '@otpless/period/pricing-cycle';
import { pricingModels, rateCardKinds, slabPriceTypes } from '@otpless/rating/rate-card';
import { registerEnumType } from 'type-graphql';
import { billableKinds } from '../../domain/billable-item';
import { aggregations } from '../../domain/meter';
import { planVersionStatuses } from '../../domain/plan-version-status';
import { subscriptionStatuses } from '../../domain/subscription-status';
import { catalogFacts } from '../../operations/republish-facts';

/** Registers a closed union as an enum of the graph; a new member shows there by itself. */
function enumOf<Value extends string>(name: string, values: readonly Value[]): Readonly<Record<Value, Value>> {
  const members = Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
  registerEnumType(members, { name });
  return members;
}

export const AggregationEnum = enumOf('Aggregation', aggregations);
export const BillableKindEnum = enumOf('BillableKind', billableKinds);
export const PlanVersionStatusEnum = enumOf('PlanVersionStatus', planVersionStatuses);
export const PricingIntervalEnum = enumOf('PricingInterval', pricingIntervals);
export const CycleStartKindEnum = enumOf('CycleStartKind', ['ANNIVERSARY', 'FIXED']);
export const RateCardKindEnum = enumOf('RateCardKind', rateCardKinds);
export const PricingModelEnum = enumOf('PricingModel', pricingModels);
export const SlabPriceTypeEnum = enumOf('SlabPriceType', slabPriceTypes);
export const SubscriptionStatusEnum = enumOf('SubscriptionStatus', subscriptionStatuses);
export const CatalogFactEnum = enumOf('CatalogFact', catalogFacts);
