import { attributeTypes } from '@otpless/metering/event-schema';
import { aggregations } from '@otpless/metering/meter';
import { pricingIntervals } from '@otpless/period/pricing-cycle';
import { allRateCardKinds } from '@otpless/rating/any-rate-card';
import { allPricingModels, type SlabModel } from '@otpless/rating/pricing';
import { comparisons } from '@otpless/rating/pricing-rule';
import { feeTimings, slabPriceTypes } from '@otpless/rating/rate-card';
import { registerEnumType } from 'type-graphql';
import { billableKinds } from '../../domain/billable-item';
import { editKinds } from '../../domain/edit';
import { experimentStatuses } from '../../domain/experiment-status';
import { partChangeKinds } from '../../domain/plan-diff';
import { planVersionStatuses } from '../../domain/plan-version-status';
import { ruleEffectKinds } from '../../domain/pricing-rule';
import { sampleCodes } from '../../domain/try-meter';
import { catalogFacts } from '../../operations/republish-facts';

/** Registers a closed union as an enum of the graph; a new member shows there by itself. */
export function enumOf<Value extends string>(name: string, values: readonly Value[]): Readonly<Record<Value, Value>> {
  const members = Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
  registerEnumType(members, { name });
  return members;
}

export const AggregationEnum = enumOf('Aggregation', aggregations);
export const AttributeTypeEnum = enumOf('AttributeType', attributeTypes);
export const BillableKindEnum = enumOf('BillableKind', billableKinds);
export const PlanVersionStatusEnum = enumOf('PlanVersionStatus', planVersionStatuses);
export const ExperimentStatusEnum = enumOf('ExperimentStatus', experimentStatuses);
export const PricingIntervalEnum = enumOf('PricingInterval', pricingIntervals);
export const CycleStartKindEnum = enumOf('CycleStartKind', ['ANNIVERSARY', 'FIXED']);
export const RateCardKindEnum = enumOf('RateCardKind', allRateCardKinds);
export const PricingModelEnum = enumOf('PricingModel', allPricingModels);
export const SlabModelEnum = enumOf(
  'SlabModel',
  allPricingModels.filter((model): model is SlabModel => model !== 'MATRIX'),
);
export const SlabPriceTypeEnum = enumOf('SlabPriceType', slabPriceTypes);
export const CatalogFactEnum = enumOf('CatalogFact', catalogFacts);
export const FeeTimingEnum = enumOf('FeeTiming', feeTimings);
export const LicencePerEnum = enumOf('LicencePer', ['PERIOD', 'DAY']);
export const GrantExpiryKindEnum = enumOf('GrantExpiryKind', ['NEVER', 'AFTER_DAYS', 'WITH_THE_SPAN']);
export const ComparisonEnum = enumOf('Comparison', comparisons);
export const RuleEffectKindEnum = enumOf('RuleEffectKind', ruleEffectKinds);
export const EditKindEnum = enumOf('EditKind', editKinds);
export const PartChangeKindEnum = enumOf('PartChangeKind', partChangeKinds);
export const CatalogUseNounEnum = enumOf('CatalogUseNoun', [
  'BILLABLE_ITEM',
  'FEATURE',
  'PLAN_VERSION',
  'SUBSCRIPTION',
]);
export const SampleCodeEnum = enumOf('SampleCode', sampleCodes);
