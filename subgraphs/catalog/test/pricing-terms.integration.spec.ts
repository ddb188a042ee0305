import { pricingTermsChanged } from '@otpless/contracts/catalog/pricing-terms-changed';
import { type CatalogFixture, catalogFixture } from './catalog-fixture';
import { aDraft, feeCard, type Items, someItems, usageCard, versionFields } from './plan-fixture';

let catalog: CatalogFixture;
let items: Items;

beforeAll(async () => {
  catalog = await catalogFixture();
  items = await someItems(catalog);
});

afterAll(() => catalog.stop());

const saidOf = async (id: string) =>
  (await catalog.said(pricingTermsChanged.subject)).filter(({ termsId }) => termsId === id);

test('what a version says is said at every edit, as contracts say it, in the currencies it could be offered in', async () => {
  const { id, planId } = await aDraft(catalog, ['INR', 'USD']);
  const put = (expectedVersion: number, card: object) =>
    catalog.mutate('putRateCard', { planVersionId: id, expectedVersion, ...card }, versionFields);
  await put(1, usageCard(items.otpId, ['INR']));
  await put(2, feeCard(items.feeId, '999', ['INR', 'USD']));
  const [empty, , both] = await saidOf(id);
  expect(empty).toMatchObject({ revision: 1, status: 'DRAFT', planId, planVersionId: id, currencies: [] });
  expect(empty.problems).toEqual(['rateCards: add at least one rate card']);
  expect(pricingTermsChanged.payload.parse(both)).toEqual(both);
  expect(both).toMatchObject({
    revision: 3,
    planName: 'Growth',
    problems: ['rateCards.otp.rates: add the rates in USD'],
  });
  expect(both.currencies).toMatchObject([
    {
      currency: 'INR',
      cards: [
        { key: 'otp', kind: 'USAGE', meterId: items.meterId, model: 'GRADUATED', item: { id: items.otpId } },
        { key: 'platform', kind: 'FIXED_FEE', slabs: [{ rate: '999' }] },
      ],
      rules: [],
    },
  ]);
  await put(3, usageCard(items.otpId, ['INR', 'USD']));
  await catalog.mutate('activatePlanVersion', { id, expectedVersion: 4 }, versionFields);
  const { id: clone } = await catalog.mutate('clonePlanVersion', { id }, versionFields);
  await catalog.mutate('activatePlanVersion', { id: clone, expectedVersion: 1 }, versionFields);
  expect((await saidOf(id)).map(({ revision, status, currencies }) => [revision, status, currencies.length])).toEqual([
    [1, 'DRAFT', 0],
    [2, 'DRAFT', 1],
    [3, 'DRAFT', 1],
    [4, 'DRAFT', 2],
    [5, 'ACTIVE', 2],
    [6, 'ARCHIVED', 2],
  ]);
  expect((await saidOf(clone)).map(({ revision, status }) => [revision, status])).toEqual([
    [1, 'DRAFT'],
    [2, 'ACTIVE'],
  ]);
});

test('they are said again at their present revisions', async () => {
  const before = await catalog.said(pricingTermsChanged.subject);
  const versions = new Set(before.map(({ termsId }) => termsId));
  expect(await catalog.operations.republishFacts(['PRICING_TERMS_CHANGED'])).toBe(versions.size);
  const again = (await catalog.said(pricingTermsChanged.subject)).slice(before.length);
  for (const terms of again) expect(before.filter(({ termsId }) => termsId === terms.termsId).at(-1)).toEqual(terms);
});
