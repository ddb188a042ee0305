import { EntitySchema } from '@mikro-orm/core';
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
  text,
  texts,
} from './columns';

export const pricePlanEntity = new EntitySchema<PricePlan>({
  name: 'PricePlan',
  tableName: 'price_plan',
  properties: { id, key: text, name: text, createdAt: instant },
});

export type PlanVersionRow = Omit<PlanVersion, 'rateCards'>;

export const planVersionEntity = new EntitySchema<PlanVersionRow>({
  name: 'PlanVersion',
  tableName: 'plan_version',
  properties: {
    id,
    planId: text,
    number: int,
    status: text,
    cycle: json,
    currencies: texts,
    version: int,
    createdAt: instant,
    activatedAt: optionalInstant,
    archivedAt: optionalInstant,
  },
});

export interface RateCardRow extends Omit<RateCard, 'rates'> {
  readonly planVersionId: string;
  readonly position: number;
}

export const rateCardEntity = new EntitySchema<RateCardRow>({
  name: 'RateCard',
  tableName: 'rate_card',
  properties: {
    planVersionId: id,
    key: id,
    position: int,
    kind: text,
    itemId: text,
    model: text,
    prorated: bool,
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
