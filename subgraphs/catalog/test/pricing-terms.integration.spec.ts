import { pricingTermsChanged } from '@otpless/contracts/catalog/pricing-terms-changed';
import { testPrincipal } from '@otpless/testkit/identity';
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

const proposed = `... on PricingProposal { id currency proposedBy changes { change rateCardKey card { key rates { slabs { rate } } } } planVersion { id } }
  ... on SlabsOverlap { fields { path } }`;

test('a version with overrides is said as a proposal, which nothing that is edited later changes', async () => {
  const version = await aDraft(catalog, ['INR', 'USD']);
  const put = (expectedVersion: number, card: object) =>
    catalog.mutate('putRateCard', { planVersionId: version.id, expectedVersion, ...card }, versionFields);
  await put(1, usageCard(items.otpId, ['INR', 'USD']));
  await put(2, feeCard(items.feeId, '999', ['INR', 'USD']));
  const replaced = { change: 'REPLACE', rateCardKey: 'platform', card: feeCard(items.feeId, '750') };
  const removed = { change: 'REMOVE', rateCardKey: 'otp' };
  const input = { planVersionId: version.id, currency: 'INR', overrides: [replaced, removed] };
  const proposal = await catalog.mutate('proposePricing', input, proposed);
  expect(proposal).toMatchObject({
    currency: 'INR',
    changes: [
      { change: 'REPLACE', rateCardKey: 'platform', card: { key: 'platform', rates: [{ slabs: [{ rate: '750' }] }] } },
      { change: 'REMOVE', rateCardKey: 'otp', card: null },
    ],
    planVersion: { id: version.id },
  });
  await put(3, feeCard(items.feeId, '1200', ['INR', 'USD']));
  const [terms, another] = await saidOf(proposal.id);
  expect(another).toBeUndefined();
  expect(pricingTermsChanged.payload.parse(terms)).toEqual(terms);
  expect(terms).toMatchObject({ status: 'PROPOSAL', revision: 1, planId: version.planId, planVersionId: version.id });
  expect(terms.currencies).toMatchObject([{ currency: 'INR', cards: [{ key: 'platform', slabs: [{ rate: '750' }] }] }]);
  const { data } = await catalog.run(`{ pricingProposals(planVersionId: "${version.id}") { nodes { id } } }`);
  expect(data.pricingProposals.nodes).toEqual([{ id: proposal.id }]);
  const refused = [
    [{ overrides: [] }, 'overrides'],
    [{ currency: 'EUR' }, 'currency'],
    [{ overrides: [{ ...removed, rateCardKey: 'nothing' }] }, 'overrides.0.rateCardKey'],
    [{ overrides: [removed, removed] }, 'overrides.1.rateCardKey'],
    [{ overrides: [{ ...replaced, change: 'ADD' }] }, 'overrides.0.rateCardKey'],
    [{ overrides: [{ ...replaced, card: undefined }] }, 'overrides.0.card'],
    [{ overrides: [removed, { change: 'REMOVE', rateCardKey: 'platform' }] }, 'rateCards'],
  ] as const;
  for (const [change, path] of refused)
    expect(await catalog.mutate('proposePricing', { ...input, ...change }, proposed)).toMatchObject({
      fields: [{ path }],
    });
  const nobody = testPrincipal(['pricing:simulate'], { accountId: 'acc_1' });
  await expect(catalog.mutate('proposePricing', input, proposed, nobody)).rejects.toThrow('one account');
});

test('they are said again at their present revisions', async () => {
  const before = await catalog.said(pricingTermsChanged.subject);
  const versions = new Set(before.map(({ termsId }) => termsId));
  expect(await catalog.operations.republishFacts(['PRICING_TERMS_CHANGED'])).toBe(versions.size);
  const again = (await catalog.said(pricingTermsChanged.subject)).slice(before.length);
  for (const terms of again) expect(before.filter(({ termsId }) => termsId === terms.termsId).at(-1)).toEqual(terms);
});
