import { DASHBOARD_PERMISSIONS } from '@otpless/service/permissions';
import { testPrincipal } from '@otpless/testkit/identity';
import { anAccount, type CatalogFixture, catalogFixture } from './catalog-fixture';
import { anActiveVersion, type Items, newKey, someItems } from './plan-fixture';

let catalog: CatalogFixture;
let items: Items;
let own: string;
let other: string;
let ownSubscription: string;
let otherSubscription: string;
beforeAll(async () => {
  catalog = await catalogFixture();
  items = await someItems(catalog);
  const { id: planVersionId } = await anActiveVersion(catalog, items);
  own = await catalog.account();
  other = await catalog.account();
  const subscribe = async (accountId: string) => {
    const input = { accountId, planVersionId, startsOn: '2026-11-01' };
    return (await catalog.mutate('subscribe', input, '... on PlanSubscription { id }')).id;
  };
  ownSubscription = await subscribe(own);
  otherSubscription = await subscribe(other);
});
afterAll(() => catalog.stop());

const dashboard = () => testPrincipal(DASHBOARD_PERMISSIONS, { accountId: own });
const entities = `query ($of: [_Any!]!) { _entities(representations: $of) {
  ... on PlanSubscription { startsOn } ... on Account { subscriptions { id } }
  ... on Meter { key } ... on BillableItem { sacCode } ... on PricePlan { name } ... on PlanVersion { number } } }`;
const entity = (of: object, principal = dashboard()) => catalog.run(entities, { of: [of] }, principal);

test('a token of one account lists that account’s subscriptions only', async () => {
  const { data } = await catalog.run('{ subscriptions { nodes { id } } }', {}, dashboard());
  expect(data.subscriptions.nodes).toEqual([{ id: ownSubscription }]);
  const query = 'query ($accountId: ID) { subscriptions(accountId: $accountId) { nodes { id } } }';
  const { errors } = await catalog.run(query, { accountId: other }, dashboard());
  expect(errors).toMatchObject([{ code: 'FORBIDDEN' }]);
});

test('it sees its own subscription and version, but neither another’s nor what else the plan holds', async () => {
  const query = `query ($id: ID!) { subscription(id: $id) { planVersion { rateCards { key } plan { name } } } }`;
  const seen = await catalog.run(query, { id: ownSubscription }, dashboard());
  expect(seen.data.subscription.planVersion).toMatchObject({ plan: { name: 'Growth' } });
  const hidden = await catalog.run(query, { id: otherSubscription }, dashboard());
  expect(hidden.data.subscription).toBeNull();
  for (const deeper of [
    'plan { versions { id } }',
    'history { by }',
    'pricingRules { key }',
    'problems { path }',
    'diff(against: "x") { sentences }',
  ]) {
    const asked = `query ($id: ID!) { subscription(id: $id) { planVersion { ${deeper} } } }`;
    const { errors } = await catalog.run(asked, { id: ownSubscription }, dashboard());
    expect(errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  }
});

test('it sees its coupons and what was changed, but not who of us did it and why, nor what a coupon is to others', async () => {
  const coupon = { key: newKey('welcome'), name: 'Welcome', percent: '10', duration: { kind: 'ONCE' } };
  const { id: couponId } = await catalog.mutate('createCoupon', coupon, '... on Coupon { id }');
  const input = { subscriptionId: ownSubscription, expectedVersion: 1, couponId, timing: 'IMMEDIATE' };
  await catalog.mutate('applyCoupon', input, '... on PlanSubscription { id }');
  const ask = (fields: string) =>
    catalog.run(`query ($id: ID!) { subscription(id: $id) { ${fields} } }`, { id: ownSubscription }, dashboard());
  const { data } = await ask('timeline { kind } coupons { coupon { name } }');
  expect(data.subscription).toEqual({
    timeline: expect.arrayContaining([{ kind: 'SUBSCRIBED' }, { kind: 'COUPON_APPLIED' }]),
    coupons: [{ coupon: { name: 'Welcome' } }],
  });
  for (const hidden of [
    'timeline { by { name } }',
    'timeline { reason }',
    'coupons { coupon { redeemed } }',
    'coupons { coupon { maxRedemptions } }',
  ])
    expect((await ask(hidden)).errors).toContainEqual(expect.objectContaining({ code: 'FORBIDDEN' }));
});

test('of a rating group it does not see who else is in it', async () => {
  const { id: planVersionId } = await anActiveVersion(catalog, items);
  const leading = await catalog.account();
  const member = await catalog.account();
  const input = { accountId: leading, memberAccountIds: [member], planVersionId, startsOn: '2026-11-01' };
  const { id } = await catalog.mutate('subscribe', input, '... on PlanSubscription { id }');
  const query = 'query ($id: ID!) { subscription(id: $id) { memberAccounts { id } } }';
  const scoped = await catalog.run(query, { id }, testPrincipal(DASHBOARD_PERMISSIONS, { accountId: leading }));
  expect(scoped.data.subscription.memberAccounts).toEqual([]);
  const whole = await catalog.run(query, { id });
  expect(whole.data.subscription.memberAccounts).toEqual([{ id: member }]);
});

test('references check what the root field of the noun would', async () => {
  const own1 = await entity({ __typename: 'PlanSubscription', id: ownSubscription });
  expect(own1.data._entities).toEqual([{ startsOn: '2026-11-01' }]);
  const account = await entity({ __typename: 'Account', id: own });
  expect(account.data._entities).toEqual([{ subscriptions: [{ id: ownSubscription }] }]);
  const item = await entity({ __typename: 'BillableItem', id: items.otpId });
  expect(item.data._entities).toEqual([{ sacCode: '998413' }]);
  for (const of of [
    { __typename: 'PlanSubscription', id: otherSubscription },
    { __typename: 'Account', id: other },
    { __typename: 'Meter', id: items.meterId },
    { __typename: 'PricePlan', id: 'pln_01k00000000000000000000000' },
    { __typename: 'PlanVersion', id: 'plv_01k00000000000000000000000' },
  ])
    expect((await entity(of)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  const meter = await entity({ __typename: 'Meter', id: items.meterId }, testPrincipal(['catalog:read']));
  expect(meter.data._entities).toEqual([{ key: expect.any(String) }]);
});

test('reading does not permit writing', async () => {
  const input = { key: 'growth', name: 'Growth' };
  await expect(catalog.mutate('createPricePlan', input, '', testPrincipal(['catalog:read']))).rejects.toThrow(
    'catalog:write',
  );
});

test('an account is known by the newest revision that was said, whatever came when', async () => {
  const account = anAccount();
  const held = async () => {
    const [row] = await catalog.database.em
      .fork()
      .execute('select revision, time_zone from catalog.account where id = ?', [account.accountId]);
    return row;
  };
  const at = (revision: number, timeZone: string) => ({ ...account, revision, timeZone });
  await catalog.operations.projectAccounts([at(2, 'Asia/Dubai'), at(1, 'Asia/Kolkata')]);
  expect(await held()).toEqual({ revision: 2, time_zone: 'Asia/Dubai' });
  await catalog.operations.projectAccounts([at(2, 'Europe/London')]);
  await catalog.operations.projectAccounts([at(1, 'Asia/Kolkata')]);
  expect(await held()).toEqual({ revision: 2, time_zone: 'Asia/Dubai' });
  await catalog.operations.projectAccounts([at(3, 'Asia/Kolkata'), at(4, 'Asia/Tokyo')]);
  expect(await held()).toEqual({ revision: 4, time_zone: 'Asia/Tokyo' });
});
