import type { CatalogFixture } from './catalog-fixture';

export const versionFields = `... on PlanVersion {
  id number status version currencies activatedAt problems { path message }
  cycle { interval startKind startDay graceDays }
  rateCards { key kind model prorated item { key } rates { currency slabs { startAfter priceType rate packageSize } } } }`;

export interface Items {
  readonly otpId: string;
  readonly feeId: string;
  readonly meterId: string;
}

let keys = 0;
/** A key that no other test of the file has. */
export const newKey = (prefix: string): string => `${prefix}-${(keys += 1)}`;

/** A metered item and a fixed fee. */
export async function someItems({ mutate }: CatalogFixture): Promise<Items> {
  const eventName = 'otp.verification';
  await mutate('defineEventSchema', { eventName, attributes: [], dimensions: [{ name: 'country' }] }, '');
  const meter = { key: newKey('meter'), eventName, aggregation: 'COUNT', unit: 'OTP' };
  const { id: meterId } = await mutate('createMeter', meter, '... on Meter { id }');
  const otp = { key: newKey('otp'), kind: 'USAGE', meterId, sacCode: '998413', description: 'OTP verifications' };
  const fee = { key: newKey('platform'), kind: 'FIXED_FEE', sacCode: '998413', description: 'Platform fee' };
  const { id: otpId } = await mutate('createBillableItem', otp, '... on BillableItem { id }');
  const { id: feeId } = await mutate('createBillableItem', fee, '... on BillableItem { id }');
  return { otpId, feeId, meterId };
}

/** Beside those, a licence and a feature that is counted. */
export interface AllItems extends Items {
  readonly otpKey: string;
  readonly seatId: string;
  readonly linksId: string;
  readonly featureKey: string;
  readonly linkMeterId: string;
}

/** An item of every kind, and a feature whose use is counted; both meters group by country. */
export async function allItems({ mutate }: CatalogFixture): Promise<AllItems> {
  const eventName = 'otp.verification';
  await mutate('defineEventSchema', { eventName, attributes: [], dimensions: [{ name: 'country' }] }, '');
  const meterOf = async (unit: string) => {
    const meter = { key: newKey('meter'), eventName, aggregation: 'COUNT', unit, groupBy: ['country'] };
    return (await mutate('createMeter', meter, '... on Meter { id }')).id as string;
  };
  const item = async (input: {
    key: string;
    kind: string;
    description: string;
    meterId?: string;
    featureId?: string;
  }) =>
    (await mutate('createBillableItem', { ...input, sacCode: '998413' }, '... on BillableItem { id }')).id as string;
  const [meterId, linkMeterId] = [await meterOf('OTP'), await meterOf('link')];
  const [featureKey, otpKey] = [newKey('links'), newKey('otp')];
  const feature = { key: featureKey, name: 'Magic links', meterId: linkMeterId };
  const { id: featureId } = await mutate('createFeature', feature, '... on Feature { id }');
  return {
    meterId,
    linkMeterId,
    featureKey,
    otpKey,
    otpId: await item({ key: otpKey, kind: 'USAGE', meterId, description: 'OTP verifications' }),
    feeId: await item({ key: newKey('platform'), kind: 'FIXED_FEE', description: 'Platform fee' }),
    seatId: await item({ key: newKey('seat'), kind: 'LICENCE', description: 'Seats' }),
    linksId: await item({ key: newKey('links'), kind: 'FEATURE', featureId, description: 'Magic links' }),
  };
}

const perUnit = (startAfter: string, rate: string) => ({ startAfter, priceType: 'PER_UNIT', rate });

export const usageCard = (itemId: string, currencies = ['INR']) => ({
  key: 'otp',
  kind: 'USAGE',
  itemId,
  model: 'GRADUATED',
  rates: currencies.map((currency) => ({ currency, slabs: [perUnit('0', '0.25'), perUnit('10000', '0.2')] })),
});

export const feeCard = (itemId: string, rate = '999', currencies = ['INR']) => ({
  key: 'platform',
  kind: 'FIXED_FEE',
  itemId,
  model: 'FLAT',
  prorated: true,
  rates: currencies.map((currency) => ({ currency, slabs: [{ startAfter: '0', priceType: 'FLAT', rate }] })),
});

/** A new plan with an empty draft. */
export async function aDraft(
  { mutate }: CatalogFixture,
  currencies = ['INR'],
): Promise<{ id: string; planId: string }> {
  const plan = { key: newKey('growth'), name: 'Growth' };
  const { id: planId } = await mutate('createPricePlan', plan, '... on PricePlan { id }');
  const draft = { planId, cycle: { interval: 'MONTHLY' }, currencies };
  const { id } = await mutate('draftPlanVersion', draft, versionFields);
  return { id, planId };
}

/** A new plan with an ACTIVE version: one graduated usage card, one monthly fee. */
export async function anActiveVersion(
  catalog: CatalogFixture,
  { otpId, feeId }: Items,
  currencies = ['INR'],
): Promise<{ id: string; planId: string }> {
  const draft = await aDraft(catalog, currencies);
  const put = { planVersionId: draft.id };
  await catalog.mutate('putRateCard', { ...put, expectedVersion: 1, ...usageCard(otpId, currencies) }, versionFields);
  await catalog.mutate(
    'putRateCard',
    { ...put, expectedVersion: 2, ...feeCard(feeId, '999', currencies) },
    versionFields,
  );
  const active = await catalog.mutate('activatePlanVersion', { id: draft.id, expectedVersion: 3 }, versionFields);
  if (active.status !== 'ACTIVE') throw new Error(JSON.stringify(active));
  return draft;
}
