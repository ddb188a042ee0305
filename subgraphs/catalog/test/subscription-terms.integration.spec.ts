import { subscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import { newId } from '@otpless/service/identifiers';
import { type CatalogFixture, catalogFixture } from './catalog-fixture';
import {
  aDraft,
  anActiveVersion,
  feeCard,
  type Items,
  newKey,
  someItems,
  usageCard,
  versionFields,
} from './plan-fixture';

let catalog: CatalogFixture;
let items: Items;
let basic: string;
let premium: string;
let seats: string;
beforeAll(async () => {
  catalog = await catalogFixture();
  items = await someItems(catalog);
  basic = (await anActiveVersion(catalog, items)).id;
  premium = (await anActiveVersion(catalog, items)).id;
  const seat = { key: newKey('seat'), kind: 'LICENCE', sacCode: '998413', description: 'Seats' };
  const { id: seatId } = await catalog.mutate('createBillableItem', seat, '... on BillableItem { id }');
  const draft = await aDraft(catalog);
  const put = { planVersionId: draft.id, expectedVersion: 1, ...seatCard(seatId) };
  await catalog.mutate('putRateCard', put, versionFields);
  await catalog.mutate('activatePlanVersion', { id: draft.id, expectedVersion: 2 }, versionFields);
  seats = draft.id;
});
afterAll(() => catalog.stop());

const seatCard = (itemId: string) => ({
  key: 'seats',
  kind: 'LICENCE',
  itemId,
  model: 'PER_UNIT',
  prorated: true,
  rates: [{ currency: 'INR', slabs: [{ startAfter: '0', priceType: 'PER_UNIT', rate: '100' }] }],
});
const fields = `... on PlanSubscription { id version licences { rateCardKey effectiveOn quantity pending }
  overrides { rateCardKey change startsOn endsOn pending card { key rates { slabs { rate } } } planVersion { id } }
  coupons { startsOn endsOn coupon { key redeemed } }
  schedule { startsOn endsOn overriddenKeys coupons { coupon { key } } rateCards { key kind } }
  timeline { kind state effectiveOn summary rateCardKey } }
  ... on NoSuchRateCard { known } ... on MeterCollision { meterId }`;
const subscribe = async (input: object = {}) =>
  catalog.mutate(
    'subscribe',
    { accountId: await catalog.account(), planVersionId: basic, startsOn: '2026-09-05', ...input },
    fields.split('... on NoSuchRateCard')[0]!,
  );
type Edited = { readonly id: string; readonly version: number };
const change = (
  verb: string,
  { id, version }: Edited,
  input: object,
  selection = fields.split('... on NoSuchRateCard')[0]!,
) => catalog.mutate(verb, { subscriptionId: id, expectedVersion: version, timing: 'IMMEDIATE', ...input }, selection);
const override = (on: Edited, input: object) => change('overrideRateCard', on, { change: 'REPLACE', ...input }, fields);
const contractOf = async ({ id }: Edited) => {
  const said = await catalog.said('billing.v1.catalog.subscription.changed');
  const contract = said.findLast(({ subscriptionId }) => subscriptionId === id);
  expect(subscriptionChanged.payload.parse(contract)).toEqual(contract);
  return contract;
};
/** What the cards of each phase of the contract are called and cost. */
const priced = async (on: Edited) =>
  (await contractOf(on)).phases.map(({ startsOn, cards }: { startsOn: string; cards: Record<string, never>[] }) =>
    [
      startsOn,
      ...cards.map(({ key, slabs }) => `${key} ${(slabs as { rate: string }[] | undefined)?.[0]?.rate ?? ''}`),
    ].join(', '),
  );

describe('licences', () => {
  test('are held from the first day, changed from a day on, and a change to come is removed', async () => {
    const licences = [{ rateCardKey: 'seats', quantity: '5' }];
    const first = await subscribe({ planVersionId: seats, licences });
    const now = await change('setLicenceQuantity', first, { rateCardKey: 'seats', quantity: '8' });
    const next = await change('setLicenceQuantity', now, { rateCardKey: 'seats', quantity: '3', timing: 'NEXT_CYCLE' });
    expect(next.licences).toEqual([
      { rateCardKey: 'seats', effectiveOn: '2026-09-05', quantity: '5', pending: false },
      { rateCardKey: 'seats', effectiveOn: '2026-11-22', quantity: '8', pending: false },
      { rateCardKey: 'seats', effectiveOn: '2026-12-05', quantity: '3', pending: true },
    ]);
    const { id: subscriptionId, version: expectedVersion } = next;
    const removal = { subscriptionId, expectedVersion, rateCardKey: 'seats', effectiveOn: '2026-12-05' };
    const removed = await catalog.mutate('removeLicenceChange', removal, fields.split('... on NoSuchRateCard')[0]!);
    expect(removed.licences).toHaveLength(2);
    expect((await contractOf(first)).licences).toEqual({
      seats: [
        { effectiveOn: '2026-09-05', quantity: '5' },
        { effectiveOn: '2026-11-22', quantity: '8' },
      ],
    });
  });

  test('of a card that is not there are refused, at once or later', async () => {
    const licences = [{ rateCardKey: 'desks', quantity: '5' }];
    expect(await subscribe({ planVersionId: seats, licences })).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: 'licences.0.rateCardKey' }],
    });
  });
});

describe('overrides', () => {
  test('replace, add and remove cards for one subscription, from a day on, and can be cleared', async () => {
    const first = await subscribe();
    const cheaper = { rateCardKey: 'platform', card: feeCard(items.feeId, '799'), timing: 'NEXT_CYCLE' };
    const replaced = await override(first, cheaper);
    expect(replaced.overrides).toMatchObject([
      {
        change: 'REPLACE',
        startsOn: '2026-12-05',
        endsOn: null,
        pending: true,
        card: { rates: [{ slabs: [{ rate: '799' }] }] },
      },
    ]);
    const support = { ...feeCard(items.feeId, '50'), key: 'support' };
    const added = await override(replaced, {
      change: 'ADD',
      rateCardKey: 'support',
      card: support,
      effectiveOn: '2027-01-05',
      timing: 'ON_DATE',
    });
    expect(await priced(first)).toEqual([
      '2026-09-05, otp 0.25, platform 999',
      '2026-12-05, otp 0.25, platform 799',
      '2027-01-05, otp 0.25, platform 799, support 50',
    ]);
    expect(added.schedule[2]).toMatchObject({
      overriddenKeys: ['platform', 'support'],
      rateCards: [{}, {}, { key: 'support' }],
    });
    const cleared = await change('clearOverride', added, { rateCardKey: 'platform', timing: 'NEXT_CYCLE' });
    expect(await priced(first)).toEqual([
      '2026-09-05, otp 0.25, platform 999',
      '2027-01-05, otp 0.25, platform 999, support 50',
    ]);
    expect(cleared.timeline.map(({ kind, state }: Record<string, string>) => [kind, state])).toContainEqual([
      'RATE_CARD_OVERRIDDEN',
      'WITHDRAWN',
    ]);
    const removed = await override(cleared, { change: 'REMOVE', rateCardKey: 'otp' });
    expect((await priced(removed))[1]).toBe('2026-11-22, platform 999');
  });

  test.each`
    input                                                                                               | refusal             | path                       | because
    ${() => ({ rateCardKey: 'storage', card: { ...feeCard(items.feeId), key: 'storage' } })}            | ${'NoSuchRateCard'} | ${null}                    | ${'there is no such card'}
    ${() => ({ rateCardKey: 'platform' })}                                                              | ${'InvalidInput'}   | ${'card'}                  | ${'with what?'}
    ${() => ({ change: 'REMOVE', rateCardKey: 'otp', card: feeCard(items.feeId) })}                     | ${'InvalidInput'}   | ${'card'}                  | ${'what is removed has none'}
    ${() => ({ rateCardKey: 'platform', card: feeCard(items.otpId) })}                                  | ${'InvalidInput'}   | ${'card.itemId'}           | ${'usage is no fee'}
    ${() => ({ rateCardKey: 'platform', card: feeCard(newId('itm')) })}                                 | ${'NotFound'}       | ${null}                    | ${'there is no such item'}
    ${() => ({ rateCardKey: 'platform', card: feeCard(items.feeId, '1', ['USD']) })}                    | ${'InvalidInput'}   | ${'card.rates.0.currency'} | ${'it is billed in rupees'}
    ${() => ({ change: 'ADD', rateCardKey: 'more', card: { ...usageCard(items.otpId), key: 'more' } })} | ${'InvalidInput'}   | ${'rateCards.more.itemId'} | ${'the meter would be priced twice'}
  `('$refusal at $path because $because; nothing is changed', async ({ input, refusal, path }) => {
    const first = await subscribe();
    const refused = await override(first, input());
    expect(refused.__typename).toBe(refusal);
    if (path !== null) expect(refused.fields[0]).toMatchObject({ path });
    if (refusal === 'NoSuchRateCard') expect(refused.known).toEqual(['otp', 'platform']);
    expect((await contractOf(first)).revision).toBe(1);
  });

  test('slabs that overlap are named', async () => {
    const slabs = [
      { startAfter: '0', priceType: 'PER_UNIT', rate: '1' },
      { startAfter: '0', priceType: 'PER_UNIT', rate: '2' },
    ];
    const card = { ...usageCard(items.otpId), rates: [{ currency: 'INR', slabs }] };
    expect(await override(await subscribe(), { rateCardKey: 'otp', card })).toMatchObject({
      __typename: 'SlabsOverlap',
    });
  });

  test('an added card that counts by a meter of another subscription of the account is refused', async () => {
    const accountId = await catalog.account();
    await subscribe({ accountId });
    const second = await subscribe({ accountId, planVersionId: seats });
    const card = usageCard(items.otpId);
    expect(await override(second, { change: 'ADD', rateCardKey: 'otp', card })).toMatchObject({
      __typename: 'MeterCollision',
      meterId: items.meterId,
    });
  });

  test('a change of plan drops them, unless they are carried over', async () => {
    const cheaper = { rateCardKey: 'platform', card: feeCard(items.feeId, '799') };
    const first = await override(await subscribe(), cheaper);
    const moved = await change('changePlan', first, { planVersionId: premium, timing: 'NEXT_CYCLE' });
    expect((await priced(moved)).at(-1)).toBe('2026-12-05, otp 0.25, platform 999');
    expect(moved.timeline.at(-1)).toMatchObject({ summary: 'plan changed, without overrides of platform' });
    const { id: subscriptionId, version: expectedVersion } = moved;
    const back = await catalog.mutate(
      'withdrawPlanChange',
      { subscriptionId, expectedVersion },
      '... on PlanSubscription { id version }',
    );
    const carried = await change('changePlan', back, {
      planVersionId: premium,
      timing: 'NEXT_CYCLE',
      carryOverrides: ['platform'],
    });
    expect((await priced(carried)).at(-1)).toBe('2026-12-05, otp 0.25, platform 799');
  });
});

describe('coupons', () => {
  const couponFields = `... on Coupon { id key redeemed maxRedemptions archivedAt discount { percent appliesTo } items { key } duration { kind cycles } }`;
  const create = (input: object = {}) =>
    catalog.mutate(
      'createCoupon',
      { key: newKey('diwali'), name: 'Diwali', percent: '10', duration: { kind: 'CYCLES', cycles: 2 }, ...input },
      couponFields,
    );
  const apply = (on: Edited, couponId: string, input: object = {}) =>
    change(
      'applyCoupon',
      on,
      { couponId, ...input },
      `${fields.split('... on NoSuchRateCard')[0]!} ... on CouponNotRedeemable { message }`,
    );

  test('become discounts of the phases they hold in, and end by themselves', async () => {
    const coupon = await create({ itemIds: [items.feeId] });
    expect(coupon).toMatchObject({ redeemed: 0, discount: { percent: '10', appliesTo: null }, items: [{}] });
    const first = await subscribe();
    const applied = await apply(first, coupon.id);
    expect(applied.coupons).toMatchObject([{ startsOn: '2026-11-05', endsOn: '2027-01-05', coupon: { redeemed: 1 } }]);
    const { phases } = await contractOf(first);
    expect(
      phases.map(({ startsOn, cards }: { startsOn: string; cards: unknown[] }) => [startsOn, cards.length]),
    ).toEqual([
      ['2026-09-05', 2],
      ['2026-11-05', 3],
      ['2027-01-05', 2],
    ]);
    expect(phases[1].cards[2]).toEqual({
      key: `coupon.${coupon.key}`,
      kind: 'DISCOUNT',
      off: { kind: 'PERCENT', percent: '10' },
      appliesTo: ['platform'],
      prorated: true,
    });
    expect(await apply(applied, coupon.id)).toMatchObject({ __typename: 'Conflict' });
    const removed = await change('removeCoupon', applied, { couponId: coupon.id, timing: 'NEXT_CYCLE' });
    expect(removed.coupons).toMatchObject([{ endsOn: '2026-12-05', coupon: { redeemed: 1 } }]);
  });

  test('however many ask at once, no more have it than it says; what came to nothing is free again', async () => {
    const { id } = await create({ maxRedemptions: 2 });
    const asking = await Promise.all([subscribe(), subscribe(), subscribe(), subscribe()]);
    const answers = await Promise.all(asking.map((one) => apply(one, id, { timing: 'NEXT_CYCLE' })));
    const outcomes = answers.map(({ __typename }) => __typename).sort();
    expect(outcomes).toEqual(['CouponNotRedeemable', 'CouponNotRedeemable', 'PlanSubscription', 'PlanSubscription']);
    const one = answers.find(({ __typename }) => __typename === 'PlanSubscription');
    const given = await change('removeCoupon', one, { couponId: id });
    expect(given).toMatchObject({ coupons: [], timeline: [{}, {}, { kind: 'COUPON_APPLIED', state: 'WITHDRAWN' }] });
    expect(await apply(await subscribe(), id)).toMatchObject({ __typename: 'PlanSubscription' });
    expect(await apply(await subscribe(), id)).toMatchObject({ __typename: 'CouponNotRedeemable' });
  });

  test('come with a new subscription; where one is not given, nobody is subscribed', async () => {
    const { id: couponId, key } = await create({ maxRedemptions: 1 });
    const given = (input: object) => subscribe({ couponId, ...input });
    const first = await given({ startsOn: '2026-10-01' });
    expect(first).toMatchObject({ version: 2, coupons: [{ startsOn: '2026-10-01', coupon: { redeemed: 1 } }] });
    expect(first.timeline).toMatchObject([{ kind: 'SUBSCRIBED' }, { kind: 'COUPON_APPLIED' }]);
    expect((await contractOf(first)).phases[0].cards.at(-1)).toMatchObject({ key: `coupon.${key}` });

    const accountId = await catalog.account();
    expect(await given({ accountId })).toMatchObject({ __typename: 'CouponNotRedeemable' });
    expect(await given({ accountId, couponId: newId('cpn') })).toMatchObject({ __typename: 'NotFound' });
    const { data } = await catalog.run(
      'query ($accountId: ID!) { subscriptions(accountId: $accountId) { nodes { id } } }',
      { accountId },
    );
    expect(data.subscriptions.nodes).toEqual([]);
  });

  test('are refused where they are wrong, taken, unknown or archived', async () => {
    const coupon = await create();
    expect(await create({ key: coupon.key })).toMatchObject({ __typename: 'Conflict' });
    expect(await create({ itemIds: [newId('itm')] })).toMatchObject({ fields: [{ path: 'itemIds.0' }] });
    expect(await create({ percent: null })).toMatchObject({ fields: [{ path: 'discount' }] });
    expect(await apply(await subscribe(), newId('cpn'))).toMatchObject({ __typename: 'NotFound' });
    const archived = await catalog.mutate('archiveCoupon', { id: coupon.id }, couponFields);
    expect(archived.archivedAt).not.toBeNull();
    expect(await apply(await subscribe(), coupon.id)).toMatchObject({ __typename: 'CouponNotRedeemable' });
    expect(await catalog.mutate('archiveCoupon', { id: newId('cpn') }, couponFields)).toMatchObject({
      __typename: 'NotFound',
    });
  });

  test('are listed by key and found by name; what they take off never changes', async () => {
    const coupon = await create({ name: 'Spring festival' });
    const { data } = await catalog.run('{ coupons(search: "spring") { nodes { id key } } }');
    expect(data.coupons.nodes).toEqual([{ id: coupon.id, key: coupon.key }]);
    const edit = `update catalog.coupon set off = '{}' where id = '${coupon.id}'`;
    await expect(catalog.database.em.fork().execute(edit)).rejects.toThrow('never changes');
  });
});
