import { subscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import { newId } from '@otpless/service/identifiers';
import { type CatalogFixture, catalogFixture } from './catalog-fixture';
import { aDraft, anActiveVersion, feeCard, type Items, newKey, someItems, versionFields } from './plan-fixture';

let catalog: CatalogFixture;
let items: Items;
let versionId: string;
let planId: string;
beforeAll(async () => {
  catalog = await catalogFixture();
  items = await someItems(catalog);
  ({ id: versionId, planId } = await anActiveVersion(catalog, items));
});
afterAll(() => catalog.stop());

const fields = `... on PlanSubscription {
  id status version startsOn endsOn currency account { id } planVersion { id plan { name } } }`;
const subscribe = (input: object) =>
  catalog.mutate('subscribe', { planVersionId: versionId, startsOn: '2026-12-01', ...input }, fields);
const contracts = async (subscriptionId: string) =>
  (await catalog.said('billing.v1.catalog.subscription.changed')).filter(
    (said) => said.subscriptionId === subscriptionId,
  );

test('a subscription is created with its whole contract as one fact', async () => {
  const accountId = await catalog.account();
  const subscription = await subscribe({ accountId });
  expect(subscription).toMatchObject({
    status: 'SCHEDULED',
    startsOn: '2026-12-01',
    endsOn: null,
    currency: 'INR',
    account: { id: accountId },
    planVersion: { id: versionId, plan: { name: 'Growth' } },
  });
  const [contract, ...more] = await contracts(subscription.id);
  expect(more).toEqual([]);
  expect(subscriptionChanged.payload.parse(contract)).toEqual(contract);
  const item = (id: string, description: string) => ({ id, key: expect.any(String), description, sacCode: '998413' });
  expect(contract).toMatchObject({
    subscriptionId: subscription.id,
    revision: 1,
    accountId,
    currency: 'INR',
    status: 'ACTIVE',
  });
  expect(contract.phases).toEqual([
    {
      startsOn: '2026-12-01',
      endsOn: null,
      state: 'RUNNING',
      planVersionId: versionId,
      planName: 'Growth',
      planVersionNumber: 1,
      cycle: { interval: 'MONTHLY', start: { kind: 'ANNIVERSARY' }, graceDays: 3 },
      cards: [
        {
          key: 'otp',
          kind: 'USAGE',
          model: 'GRADUATED',
          prorated: false,
          meterId: items.meterId,
          item: item(items.otpId, 'OTP verifications'),
          slabs: [
            { startAfter: '0', priceType: 'PER_UNIT', rate: '0.25' },
            { startAfter: '10000', priceType: 'PER_UNIT', rate: '0.2' },
          ],
        },
        {
          key: 'platform',
          kind: 'FIXED_FEE',
          model: 'FLAT',
          prorated: true,
          item: item(items.feeId, 'Platform fee'),
          slabs: [{ startAfter: '0', priceType: 'FLAT', rate: '999' }],
          timing: 'IN_ADVANCE',
          recurrence: { cycles: 1, offset: 0 },
        },
      ],
      rules: [],
    },
  ]);
});

test('it begins today where no day is named', async () => {
  const subscription = await subscribe({ accountId: await catalog.account(), startsOn: null });
  expect(subscription).toMatchObject({ status: 'ACTIVE', startsOn: '2026-11-22', version: 1 });
});

test('it may have begun in the past, and may have ended there', async () => {
  expect(await subscribe({ accountId: await catalog.account(), startsOn: '2026-09-01' })).toMatchObject({
    status: 'ACTIVE',
  });
  const over = { startsOn: '2026-09-01', endsOn: '2026-11-01' };
  expect(await subscribe({ accountId: await catalog.account(), ...over })).toMatchObject({ status: 'ENDED', ...over });
});

test('the contract holds the rates of the currency of the account', async () => {
  const { id: planVersionId } = await anActiveVersion(catalog, items, ['INR', 'USD']);
  const accountId = await catalog.account({ currency: 'USD' });
  const { id, currency } = await subscribe({ accountId, planVersionId, currency: 'USD' });
  expect(currency).toBe('USD');
  expect(await contracts(id)).toMatchObject([
    { currency: 'USD', phases: [{ cards: [{ key: 'otp' }, { key: 'platform' }] }] },
  ]);
});

describe('is refused', () => {
  test.each`
    change                             | refusal           | path          | because
    ${{ accountId: newId('acc') }}     | ${'NotFound'}     | ${null}       | ${'nobody said there is such an account'}
    ${{ planVersionId: newId('plv') }} | ${'NotFound'}     | ${null}       | ${'there is no such version'}
    ${{ endsOn: '2026-12-01' }}        | ${'InvalidInput'} | ${'endsOn'}   | ${'it would hold no day'}
    ${{ currency: 'USD' }}             | ${'InvalidInput'} | ${'currency'} | ${'the account is billed in INR'}
  `('as $refusal because $because', async ({ change, refusal, path }) => {
    const refused = await subscribe({ accountId: await catalog.account(), ...change });
    expect(refused.__typename).toBe(refusal);
    if (path !== null) expect(refused.fields).toMatchObject([{ path }]);
  });

  test('where the version does not offer the currency of the account', async () => {
    const refused = await subscribe({ accountId: await catalog.account({ currency: 'AED' }) });
    expect(refused).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'planVersionId' }] });
  });

  test('where the account is archived', async () => {
    const refused = await subscribe({ accountId: await catalog.account({ status: 'ARCHIVED' }) });
    expect(refused.__typename).toBe('Conflict');
  });

  test('where the version is not offered', async () => {
    const { id: planVersionId } = await aDraft(catalog);
    const refused = await subscribe({ accountId: await catalog.account(), planVersionId });
    expect(refused.__typename).toBe('PlanVersionNotActive');
  });

  test('where another subscription of the account counts by the same meter at the same time', async () => {
    const accountId = await catalog.account();
    const other = await anActiveVersion(catalog, items);
    const first = await subscribe({ accountId, startsOn: '2026-10-01', endsOn: '2026-12-01' });
    const refused = await subscribe({ accountId, planVersionId: other.id, startsOn: '2026-11-30' });
    expect(refused).toMatchObject({ __typename: 'MeterCollision', message: expect.stringContaining(first.id) });
    expect(await subscribe({ accountId, planVersionId: other.id, startsOn: '2026-12-01' })).toMatchObject({
      status: 'SCHEDULED',
    });
  });
});

test('of two subscriptions to one meter at once, one is refused', async () => {
  const accountId = await catalog.account();
  const answers = await Promise.all([subscribe({ accountId }), subscribe({ accountId })]);
  expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['MeterCollision', 'PlanSubscription']);
});

test('the same idempotency key subscribes once, and refuses another request', async () => {
  const input = { accountId: await catalog.account(), idempotencyKey: newKey('idem') };
  const first = await subscribe(input);
  expect(await subscribe(input)).toEqual(first);
  expect(await contracts(first.id)).toHaveLength(1);
  expect((await subscribe({ ...input, startsOn: '2027-01-01' })).__typename).toBe('IdempotencyConflict');
});

test('a newly offered version changes no subscription, and says nothing', async () => {
  const { id } = await subscribe({ accountId: await catalog.account() });
  const said = (await catalog.said('billing.v1.catalog.subscription.changed')).length;
  const draft = { planId, cycle: { interval: 'MONTHLY' }, currencies: ['INR'] };
  const next = await catalog.mutate('draftPlanVersion', draft, versionFields);
  const put = { planVersionId: next.id, expectedVersion: 1 };
  await catalog.mutate('putRateCard', { ...put, ...feeCard(items.feeId, '1999') }, versionFields);
  await catalog.mutate('activatePlanVersion', { id: next.id, expectedVersion: 2 }, versionFields);
  const { data } = await catalog.run('query ($id: ID!) { subscription(id: $id) { planVersion { id status } } }', {
    id,
  });
  expect(data.subscription.planVersion).toEqual({ id: versionId, status: 'ARCHIVED' });
  expect(await catalog.said('billing.v1.catalog.subscription.changed')).toHaveLength(said);
  versionId = (await anActiveVersion(catalog, items)).id; // for the tests that follow
});

test('contracts are said again at their present revisions', async () => {
  const { data: before } = await catalog.run('{ subscriptions(first: 200) { nodes { id } } }');
  const said = (await catalog.said('billing.v1.catalog.subscription.changed')).length;
  const published = await catalog.operations.republishFacts(['SUBSCRIPTION_CHANGED']);
  expect(published).toBe(before.subscriptions.nodes.length);
  const again = (await catalog.said('billing.v1.catalog.subscription.changed')).slice(said);
  expect(new Set(again.map(({ subscriptionId }) => subscriptionId)).size).toBe(published);
});

test('plans that share no meter stand beside each other on one account', async () => {
  const accountId = await catalog.account();
  const { id: planVersionId } = await aDraft(catalog);
  await catalog.mutate('putRateCard', { planVersionId, expectedVersion: 1, ...feeCard(items.feeId) }, versionFields);
  await catalog.mutate('activatePlanVersion', { id: planVersionId, expectedVersion: 2 }, versionFields);
  await subscribe({ accountId });
  expect(await subscribe({ accountId, planVersionId })).toMatchObject({ __typename: 'PlanSubscription' });
});
