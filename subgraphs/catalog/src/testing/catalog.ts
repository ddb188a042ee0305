import type { BillableItem } from '../domain/billable-item';
import type { Seen } from '../domain/edit';
import type { Feature } from '../domain/feature';
import type { Meter } from '../domain/meter';
import type { PlanVersion } from '../domain/plan-version';
import type { ThingsNamed } from '../domain/plan-version-problems';
import type { CurrencyRates, EntitlementCard, FixedFeeCard, OverageCard, UsageCard } from '../domain/rate-card';
import type { RateCardDefinition } from '../domain/rate-card-definition';

/** A small catalog that specs are about: a meter by country, an item of each kind, a feature that is counted. */
export const at = new Date('2026-11-22T10:00:00Z');

export function anItem(id: string, kind: BillableItem['kind'], more: Partial<BillableItem> = {}): BillableItem {
  const description = { id, key: id, kind, description: id, sacCode: '998413' };
  return { ...description, meterId: null, featureId: null, version: 1, createdAt: at, archivedAt: null, ...more };
}

export const meter: Meter = {
  id: 'met_1',
  key: 'otp-meter',
  eventName: 'otp',
  filter: null,
  aggregation: 'COUNT',
  valueAttribute: null,
  groupBy: ['country'],
  unit: 'OTP',
  description: null,
  version: 1,
  createdAt: at,
  archivedAt: null,
};
export const otp = anItem('otp', 'USAGE', { meterId: 'met_1' });
export const fee = anItem('fee', 'FIXED_FEE');
export const seat = anItem('seat', 'LICENCE');
export const links = anItem('links', 'FEATURE', { featureId: 'fea_1' });
export const feature: Feature = {
  id: 'fea_1',
  key: 'magic-links',
  name: 'Magic links',
  description: null,
  meterId: 'met_2',
  version: 1,
  createdAt: at,
  archivedAt: null,
};

export const things: ThingsNamed = {
  items: new Map([otp, fee, seat, links].map((item) => [item.id, item])),
  meters: new Map([
    ['met_1', meter],
    ['met_2', { ...meter, id: 'met_2', key: 'link-meter' }],
  ]),
  features: new Map([[feature.key, feature]]),
  itemKeys: new Set(['otp', 'fee']),
};

export const saw = (expectedVersion: number): Seen => ({ expectedVersion, editsSince: [] });

export const slab = (startAfter: string, rate: string) => ({ startAfter, priceType: 'PER_UNIT' as const, rate });
export const inr = (...slabs: CurrencyRates['slabs']): CurrencyRates => ({ currency: 'INR', slabs });

export const usageCard: UsageCard = {
  key: 'otp',
  kind: 'USAGE',
  itemId: 'otp',
  model: 'GRADUATED',
  prorated: false,
  rates: [inr(slab('0', '0.25'), slab('1000', '0.12'))],
};
export const feeCard: FixedFeeCard = {
  key: 'fee',
  kind: 'FIXED_FEE',
  itemId: 'fee',
  model: 'FLAT',
  prorated: false,
  rates: [inr({ startAfter: '0', priceType: 'FLAT', rate: '999' })],
};
export const linksCard: EntitlementCard = {
  key: 'links',
  kind: 'ENTITLEMENT',
  itemId: 'links',
  featureKey: 'magic-links',
  meterId: 'met_2',
  allowance: '1000',
  prorated: false,
};
export const overageCard: OverageCard = {
  key: 'more-links',
  kind: 'OVERAGE',
  itemId: 'links',
  model: 'PER_UNIT',
  prorated: false,
  rates: [inr(slab('0', '0.5'))],
  beyond: 'links',
};

export const draft: PlanVersion = {
  id: 'plv_1',
  planId: 'pln_1',
  forAccountId: null,
  number: 2,
  status: 'DRAFT',
  cycle: { interval: 'MONTHLY', start: { kind: 'ANNIVERSARY' }, graceDays: 3 },
  trialDays: 0,
  currencies: ['INR'],
  rateCards: [usageCard, feeCard],
  pricingRules: [],
  version: 7,
  createdAt: at,
  activatedAt: null,
  archivedAt: null,
};

/** A definition with nothing but a key and a kind. */
export function define(kind: RateCardDefinition['kind'], parts: Partial<RateCardDefinition> = {}): RateCardDefinition {
  return {
    key: 'card',
    kind,
    itemId: null,
    model: null,
    prorated: false,
    timing: null,
    recurrence: null,
    rates: [],
    licence: null,
    entitlement: null,
    overage: null,
    grant: null,
    commitment: null,
    limit: null,
    discount: null,
    ...parts,
  };
}
