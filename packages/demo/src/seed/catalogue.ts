import type { GatewayClient } from '../gateway-client';
import { EVENT_NAME } from '../mix/demo-event';
import { countedStatuses } from '../mix/shares';
import { ensurePlanCatalogue, fillEnterpriseDraft } from './enterprise-plan';
import { CURRENCY, type DemoPlan, plans, SAC_CODE } from './plans';

export interface Catalogue {
  readonly meterId: string;
  readonly planVersionIds: Readonly<Record<DemoPlan['key'], string>>;
}

export interface Keyed {
  readonly id: string;
  readonly key: string;
}

export interface Version {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

/** What is counted, what it is called on an invoice, and what it costs; makes only what is not there. */
export async function ensureCatalogue(gateway: GatewayClient): Promise<Catalogue> {
  await defineSchema(gateway);
  const meterId = await ensureMeter(gateway);
  const usageItem = { key: 'otp-verification', kind: 'USAGE', meterId, description: 'OTP verifications' };
  const usageItemId = await ensureItem(gateway, usageItem);
  const feeItemId = await ensureItem(gateway, { key: 'platform-fee', kind: 'FIXED_FEE', description: 'Platform fee' });
  const versions: [DemoPlan['key'], string][] = [];
  const planIds: string[] = [];
  for (const plan of plans) {
    const cards = cardsOf(plan, usageItemId, feeItemId);
    const offer = await ensurePlan(gateway, plan, (draft) => fillDraft(gateway, draft, cards));
    versions.push([plan.key, offer.versionId]);
    planIds.push(offer.planId);
  }
  const seatItemId = await ensureItem(gateway, { key: 'console-seat', kind: 'LICENCE', description: 'Console seats' });
  const items = { usageItemId, feeItemId, seatItemId };
  const enterprise = await ensurePlan(gateway, { key: 'enterprise', name: 'Enterprise' }, (draft) =>
    fillEnterpriseDraft(gateway, draft, meterId, items),
  );
  await ensurePlanCatalogue(gateway, [...planIds, enterprise.planId]);
  return { meterId, planVersionIds: Object.fromEntries(versions) as Catalogue['planVersionIds'] };
}

/** Saying the same schema again makes no new version. */
async function defineSchema(gateway: GatewayClient): Promise<void> {
  await gateway.done({
    field: 'defineEventSchema',
    noun: 'EventSchema',
    select: 'version',
    input: {
      eventName: EVENT_NAME,
      attributes: [{ name: 'latency_ms' }],
      dimensions: [
        { name: 'country', required: true },
        { name: 'channel', required: true },
        { name: 'status', required: true },
        { name: 'phone', personal: true },
      ],
    },
  });
}

async function ensureMeter(gateway: GatewayClient): Promise<string> {
  const key = EVENT_NAME;
  const { meters } = await gateway.ask<{ meters: { nodes: Keyed[] } }>(
    'query($search: String) { meters(search: $search) { nodes { id key } } }',
    { search: key },
  );
  const known = meters.nodes.find((meter) => meter.key === key);
  if (known !== undefined) return known.id;
  const input = {
    key,
    eventName: EVENT_NAME,
    aggregation: 'COUNT',
    unit: 'verification',
    filter: { status: countedStatuses },
    groupBy: ['country', 'channel'],
  };
  return (await gateway.done<Keyed>({ field: 'createMeter', noun: 'Meter', select: 'id', input })).id;
}

async function ensureItem(gateway: GatewayClient, item: { readonly key: string; readonly [field: string]: unknown }) {
  const { billableItems } = await gateway.ask<{ billableItems: { nodes: Keyed[] } }>(
    'query($search: String) { billableItems(search: $search) { nodes { id key } } }',
    { search: item.key },
  );
  const known = billableItems.nodes.find(({ key }) => key === item.key);
  if (known !== undefined) return known.id;
  const input = { ...item, sacCode: SAC_CODE };
  return (await gateway.done<Keyed>({ field: 'createBillableItem', noun: 'BillableItem', select: 'id', input })).id;
}

interface Offer {
  readonly planId: string;
  readonly versionId: string;
}

/** The plan and its active version. A draft that was left half-made is completed. */
async function ensurePlan(
  gateway: GatewayClient,
  plan: Pick<DemoPlan, 'name'> & { readonly key: string },
  fill: (draft: Version) => Promise<Version>,
): Promise<Offer> {
  const { id: planId, versions } = await planNamed(gateway, plan);
  const active = versions.find(({ status }) => status === 'ACTIVE');
  if (active !== undefined) return { planId, versionId: active.id };
  const draft = versions.find(({ status }) => status === 'DRAFT') ?? (await draftVersion(gateway, planId));
  const { id, version: expectedVersion } = await fill(draft);
  const input = { id, expectedVersion };
  const activated = { field: 'activatePlanVersion', noun: 'PlanVersion', select: 'id', input, fieldProblems: false };
  return { planId, versionId: (await gateway.done<Keyed>(activated)).id };
}

async function fillDraft(gateway: GatewayClient, draft: Version, cards: readonly object[]): Promise<Version> {
  let version = draft;
  for (const card of cards) {
    const input = { planVersionId: version.id, expectedVersion: version.version, ...card };
    version = await gateway.done<Version>({
      field: 'putRateCard',
      noun: 'PlanVersion',
      select: 'id version status',
      input,
    });
  }
  return version;
}

async function planNamed(
  gateway: GatewayClient,
  { key, name }: { readonly key: string; readonly name: string },
): Promise<Keyed & { versions: Version[] }> {
  const select = 'id key versions { id version status }';
  const { pricePlans } = await gateway.ask<{ pricePlans: { nodes: (Keyed & { versions: Version[] })[] } }>(
    `query($search: String) { pricePlans(search: $search) { nodes { ${select} } } }`,
    { search: key },
  );
  const known = pricePlans.nodes.find((plan) => plan.key === key);
  return known ?? gateway.done({ field: 'createPricePlan', noun: 'PricePlan', select, input: { key, name } });
}

function draftVersion(gateway: GatewayClient, planId: string): Promise<Version> {
  const cycle = { interval: 'MONTHLY', startKind: 'FIXED', startDay: '1', graceDays: 0 };
  const input = { planId, cycle, currencies: [CURRENCY] };
  return gateway.done({ field: 'draftPlanVersion', noun: 'PlanVersion', select: 'id version status', input });
}

function cardsOf({ monthlyFee, slabs }: DemoPlan, usageItemId: string, feeItemId: string) {
  const inCurrency = (rates: readonly unknown[]) => [{ currency: CURRENCY, slabs: rates }];
  const usageSlabs = slabs.map((slab) => ({ ...slab, priceType: 'PER_UNIT' }));
  const fee = [{ startAfter: '0', priceType: 'FLAT', rate: monthlyFee }];
  return [
    { key: 'verifications', kind: 'USAGE', itemId: usageItemId, model: 'GRADUATED', rates: inCurrency(usageSlabs) },
    { key: 'platform-fee', kind: 'FIXED_FEE', itemId: feeItemId, model: 'FLAT', rates: inCurrency(fee) },
  ];
}
