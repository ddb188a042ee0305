import type { EntitySchema } from '@mikro-orm/core';
import { billableItemEntity, featureEntity } from './rows/billable-item.entity';
import { catalogueEntity, cataloguePlanEntity } from './rows/catalogue.entity';
import { couponEntity } from './rows/coupon.entity';
import { editEntity } from './rows/edit.entity';
import { experimentArmEntity, experimentEntity } from './rows/experiment.entity';
import { eventSchemaEntity, meterEntity } from './rows/metering.entity';
import { migrationEntity, migrationItemEntity } from './rows/migration.entity';
import { planVersionEntity, pricePlanEntity, pricingRuleEntity, rateCardEntity, slabEntity } from './rows/plan.entity';
import { pricingProposalEntity } from './rows/proposal.entity';
import {
  accountEntity,
  licenceEntity,
  memberEntity,
  overrideEntity,
  pauseEntity,
  subscriptionChangeEntity,
  subscriptionCouponEntity,
  subscriptionEntity,
  termEntity,
} from './rows/subscription.entity';

/** The one PostgreSQL schema that this subgraph owns. */
export const SCHEMA = 'catalog';

export const entities = [
  eventSchemaEntity,
  meterEntity,
  billableItemEntity,
  featureEntity,
  pricePlanEntity,
  planVersionEntity,
  rateCardEntity,
  slabEntity,
  pricingRuleEntity,
  editEntity,
  catalogueEntity,
  cataloguePlanEntity,
  subscriptionEntity,
  termEntity,
  pauseEntity,
  licenceEntity,
  memberEntity,
  overrideEntity,
  subscriptionCouponEntity,
  couponEntity,
  pricingProposalEntity,
  experimentEntity,
  experimentArmEntity,
  subscriptionChangeEntity,
  migrationEntity,
  migrationItemEntity,
  accountEntity,
] as EntitySchema[];
