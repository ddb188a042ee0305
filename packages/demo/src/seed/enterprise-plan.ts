import type { GatewayClient } from '../gateway-client';
import type { Keyed, Version } from './catalogue';
import { CURRENCY } from './plans';

/** The billable items that the plan prices. */
export interface EnterpriseItems {
  readonly usageItemId: string;
  readonly feeItemId: string;
  readonly seatItemId: string;
}

const slab = (startAfter: string, rate: string) => ({ startAfter, priceType: 'PER_UNIT', rate });
const inCurrency = (slabs: readonly unknown[]) => [{ currency: CURRENCY, slabs }];
const money = (amount: string) => [{ currency: CURRENCY, amount }];
const row = (dimension: string, value: string, rate: string) => ({
  match: [{ dimension, value }],
  model: 'PER_UNIT',
  slabs: [slab('0', rate)],
});

/** What large merchants are offered: prices by country and channel, seats, a commitment and what is given with it. */
function cardsOf({ usageItemId, feeItemId, seatItemId }: EnterpriseItems): readonly Record<string, unknown>[] {
  const matrix = {
    rows: [row('country', 'IN', '0.145'), row('channel', 'EMAIL', '0.05')],
    otherwise: { model: 'GRADUATED', slabs: [slab('0', '0.42'), slab('100000', '0.38')] },
  };
  const once = [{ startAfter: '0', priceType: 'FLAT', rate: '25000' }];
  return [
    {
      key: 'onboarding',
      kind: 'FIXED_FEE',
      itemId: feeItemId,
      model: 'FLAT',
      recurrence: { once: true },
      rates: inCurrency(once),
    },
    {
      key: 'verifications',
      kind: 'USAGE',
      itemId: usageItemId,
      model: 'MATRIX',
      rates: [{ currency: CURRENCY, matrix }],
    },
    {
      key: 'seats',
      kind: 'LICENCE',
      itemId: seatItemId,
      model: 'VOLUME',
      prorated: true,
      rates: inCurrency([slab('0', '400'), slab('25', '325')]),
    },
    {
      key: 'minimum',
      kind: 'MINIMUM_COMMITMENT',
      itemId: feeItemId,
      commitment: { amounts: money('50000'), appliesTo: ['verifications'] },
    },
    {
      key: 'welcome',
      kind: 'CREDIT_GRANT',
      recurrence: { once: true },
      grant: { amounts: money('10000'), expiry: { kind: 'AFTER_DAYS', days: 90 } },
    },
    { key: 'cap', kind: 'CAP', limit: { amounts: money('2500000') } },
  ];
}

/** A rule that makes heavy months cheaper. */
const rule = (meterId: string) => ({
  key: 'heavy-months',
  when: [{ usage: { meterId, is: 'MORE_THAN', quantity: '5000000' } }],
  appliesTo: ['verifications'],
  effect: { scaleBy: '0.95' },
});

/** Fills the draft of the plan: everything a plan can say, for the console to show. */
export async function fillEnterpriseDraft(
  gateway: GatewayClient,
  draft: Version,
  meterId: string,
  items: EnterpriseItems,
): Promise<Version> {
  let version = draft;
  const edit = async (field: string, more: Record<string, unknown>) => {
    const input = { planVersionId: version.id, expectedVersion: version.version, ...more };
    version = await gateway.done<Version>({ field, noun: 'PlanVersion', select: 'id version status', input });
  };
  for (const card of cardsOf(items)) await edit('putRateCard', card);
  await edit('putPricingRule', rule(meterId));
  return version;
}

/** The catalogue in which the plans are offered, good to best. */
export async function ensurePlanCatalogue(gateway: GatewayClient, planIds: readonly string[]): Promise<void> {
  const key = 'otpless-plans';
  const { catalogues } = await gateway.ask<{ catalogues: { nodes: Keyed[] } }>(
    'query($search: String) { catalogues(search: $search) { nodes { id key } } }',
    { search: key },
  );
  if (catalogues.nodes.some((catalogue) => catalogue.key === key)) return;
  const input = { key, name: 'OTPless plans', description: 'What everybody is offered, from small to large.', planIds };
  await gateway.done({ field: 'createCatalogue', noun: 'Catalogue', select: 'id', input });
}
