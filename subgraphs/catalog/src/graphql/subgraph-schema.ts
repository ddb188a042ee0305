import { buildSubgraphSchemaOf, type SubgraphSchema } from '@otpless/service/graphql/subgraph-schema';
import { references } from './references';
import { AccountResolver } from './resolvers/account.resolver';
import { BillableItemResolver } from './resolvers/billable-item.resolver';
import { CatalogueResolver } from './resolvers/catalogue.resolver';
import { ComparisonResolver } from './resolvers/comparison.resolver';
import { ComputedAttributeResolver, EventSchemaResolver } from './resolvers/event-schema.resolver';
import { FeatureResolver } from './resolvers/feature.resolver';
import { MeterTrialResolver } from './resolvers/meter-trial.resolver';
import { MeterResolver } from './resolvers/meter.resolver';
import { PricingProposalResolver, ProposedChangeResolver } from './resolvers/pricing-proposal.resolver';
import { PlanVersionMutation } from './resolvers/plan-version.mutation';
import { PlanVersionResolver } from './resolvers/plan-version.resolver';
import { CouponMutation } from './resolvers/coupon.mutation';
import { AppliedCouponResolver, CouponResolver } from './resolvers/coupon.resolver';
import { ExperimentMutation } from './resolvers/experiment.mutation';
import { ExperimentArmResolver, ExperimentOfferResolver, ExperimentResolver } from './resolvers/experiment.resolver';
import { DraftMutation } from './resolvers/draft.mutation';
import { EntitlementTermsResolver, RateCardResolver } from './resolvers/rate-card.resolver';
import { PriceCurveResolver } from './resolvers/price-curve.resolver';
import { PricePlanResolver } from './resolvers/price-plan.resolver';
import { RepublishMutation } from './resolvers/republish.mutation';
import { MigrationItemResolver } from './resolvers/migration-item.resolver';
import { MigrationMutation } from './resolvers/migration.mutation';
import { MigrationResolver } from './resolvers/migration.resolver';
import { OverrideMutation } from './resolvers/override.mutation';
import { SubscribeMutation } from './resolvers/subscribe.mutation';
import { SubscriptionMutation } from './resolvers/subscription.mutation';
import { OverrideResolver, SubscriptionPhaseResolver } from './resolvers/subscription-phase.resolver';
import { SubscriptionResolver } from './resolvers/subscription.resolver';
import { AccountType } from './types/account.type';

/** The catalog's part of the graph; resolvers take everything they work with from the context. */
export function subgraphSchema(): Promise<SubgraphSchema> {
  return buildSubgraphSchemaOf({
    resolvers: [
      EventSchemaResolver,
      ComputedAttributeResolver,
      MeterResolver,
      MeterTrialResolver,
      BillableItemResolver,
      FeatureResolver,
      PriceCurveResolver,
      PricePlanResolver,
      PlanVersionResolver,
      RateCardResolver,
      EntitlementTermsResolver,
      PlanVersionMutation,
      DraftMutation,
      CatalogueResolver,
      ComparisonResolver,
      SubscriptionResolver,
      SubscriptionPhaseResolver,
      OverrideResolver,
      SubscribeMutation,
      OverrideMutation,
      CouponResolver,
      AppliedCouponResolver,
      CouponMutation,
      PricingProposalResolver,
      ProposedChangeResolver,
      ExperimentResolver,
      ExperimentArmResolver,
      ExperimentOfferResolver,
      ExperimentMutation,
      SubscriptionMutation,
      MigrationResolver,
      MigrationItemResolver,
      MigrationMutation,
      AccountResolver,
      RepublishMutation,
    ],
    references,
    orphanedTypes: [AccountType],
  });
}
