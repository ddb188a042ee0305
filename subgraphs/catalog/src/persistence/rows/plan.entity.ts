import { EntitySchema } from '@mikro-orm/core';
import type { AnyPricingModel } from '@otpless/rating/pricing';
import type { Slab } from '@otpless/rating/rate-card';
import type BigNumber from 'bignumber.js';
import type { PlanVersion } from '../../domain/plan-version';
import type { PricePlan } from '../../domain/price-plan';
import type { RateCard } from '../../domain/rate-card';
import {
  bool,
  currency,
  decimal,
  id,
  instant,
  int,
  json,
  optionalDecimal,
  optionalInstant,
  optionalText,
  text,
  texts,
} from './columns';

export const pricePlanEntity = new EntitySchema<PricePlan>({
  name: 'PricePlan',
  tableName: 'price_plan',
  properties: {
    id,
    key: text,
    name: text,
    description: optionalText,
    forAccountId: optionalText,
    version: int,
    createdAt: instant,
  },
});

export type PlanVersionRow = Omit<PlanVersion, 'rateCards' | 'pricingRules'>;

export const planVersionEntity = new EntitySchema<PlanVersionRow>({
  name: 'PlanVersion',
  tableName: 'plan_version',
  properties: {
    id,
    planId: text,
    forAccountId: optionalText,
    number: int,
    status: text,
    cycle: json,
    trialDays: int,
    currencies: texts,
    version: int,
    createdAt: instant,
    activatedAt: optionalInstant,
    archivedAt: optionalInstant,
  },
});

export interface RateCardRow {
  readonly planVersionId: string;
  readonly key: string;
  readonly position: number;
  readonly kind: RateCard['kind'];
  readonly itemId: string | null;
  readonly model: AnyPricingModel | null;
  readonly prorated: boolean;
  /** What only cards of its kind say, and a matrix. */
  readonly terms: unknown;
}

export const rateCardEntity = new EntitySchema<RateCardRow>({
  name: 'RateCard',
  tableName: 'rate_card',
  properties: {
    planVersionId: id,
    key: id,
    position: int,
    kind: text,
    itemId: optionalText,
    model: optionalText,
    prorated: bool,
    terms: json,
  },
});

export interface SlabRow {
  readonly planVersionId: string;
  readonly rateCardKey: string;
  readonly currency: string;
  readonly startAfter: BigNumber;
  readonly priceType: Slab['priceType'];
  readonly rate: BigNumber;
  readonly packageSize: BigNumber | null;
}

export const slabEntity = new EntitySchema<SlabRow>({
  name: 'RateCardSlab',
  tableName: 'rate_card_slab',
  properties: {
    planVersionId: id,
    rateCardKey: id,
    currency: { ...currency, primary: true },
    startAfter: { ...decimal, primary: true },
    priceType: text,
    rate: decimal,
    packageSize: optionalDecimal,
  },
});

export interface PricingRuleRow {
  readonly planVersionId: string;
  readonly key: string;
  readonly position: number;
  /** Its conditions, its scope and its effect. */
  readonly terms: unknown;
}

export const pricingRuleEntity = new EntitySchema<PricingRuleRow>({
  name: 'PricingRule',
  tableName: 'pricing_rule',
  properties: { planVersionId: id, key: id, position: int, terms: json },
});
