import { planVersionStore, pricePlanStore } from '@otpless/catalog/persistence/plan.repository';
import { newId } from '@otpless/service/identifiers';
import * as fc from 'fast-check';
import { draftPlanVersion } from '../src/domain/plan-version';
import { rateCards } from '../src/testing/rate-cards';
import { type CatalogFixture, catalogFixture } from './catalog-fixture';
import { aDraft, allItems, type AllItems, anActiveVersion, newKey, usageCard, versionFields } from './plan-fixture';

let catalog: CatalogFixture;
let items: AllItems;
beforeAll(async () => {
  catalog = await catalogFixture();
  items = await allItems(catalog);
});
afterAll(() => catalog.stop());

const cardFields = `key kind model prorated timing summary recurrence { everyCycles once offset } item { key }
  rates { currency slabs { startAfter priceType rate packageSize }
    matrix { rows { match { dimension value } model slabs { rate } } otherwise { model slabs { rate } } } }
  licence { per } entitlement { featureKey allowance feature { name meter { key } } } overage { beyond }
  grant { amounts { amount currency } expiry { kind days } priority scope }
  commitment { amounts { amount currency } appliesTo } limit { amounts { amount currency } appliesTo }
  discount { percent units amounts { amount currency } appliesTo }`;
const version = `... on PlanVersion { id number status version trialDays currencies problems { path message }
  cycle { interval startKind startDay startMonthOffset graceDays } rateCards { ${cardFields} }
  pricingRules { key appliesTo when { sentence usage { meterId is quantity } accountTag { tag has } dates { from until } }
    effect { kind scaleBy sentence replaceWith { model rates { currency slabs { rate } } } } } }`;
const inr = (amount: string) => [{ currency: 'INR', amount }];
const slab = (rate: string, startAfter = '0', priceType = 'PER_UNIT') => ({ startAfter, priceType, rate });
const rates = (...slabs: object[]) => [{ currency: 'INR', slabs }];

/** Edits a draft one step after the other, each from the state the one before made. */
async function editing(planVersionId: string, from = 1) {
  let expectedVersion = from;
  return async (name: string, input: object, selection = version) => {
    const answer = await catalog.mutate(name, { planVersionId, expectedVersion, ...input }, selection);
    if (answer.__typename === 'PlanVersion') expectedVersion = answer.version ?? expectedVersion + 1;
    return answer;
  };
}

test('a version with a card of every kind is modelled, offered and said as one contract', async () => {
  const { id } = await aDraft(catalog);
  const edit = await editing(id);
  const matrix = {
    rows: [
      { match: [{ dimension: 'country', value: 'IN' }], model: 'PER_UNIT', slabs: [slab('0.2')] },
      { match: [{ dimension: 'country', value: '*' }], model: 'GRADUATED', slabs: [slab('1'), slab('0.9', '100')] },
    ],
    otherwise: { model: 'PER_UNIT', slabs: [slab('2')] },
  };
  const put = (card: object) => edit('putRateCard', card);
  const { otpId, feeId, seatId, linksId } = items;
  for (const card of [
    {
      key: 'set-up',
      kind: 'FIXED_FEE',
      itemId: feeId,
      model: 'FLAT',
      recurrence: { once: true },
      rates: rates(slab('4999', '0', 'FLAT')),
    },
    {
      key: 'yearly',
      kind: 'FIXED_FEE',
      itemId: feeId,
      model: 'FLAT',
      timing: 'PREPAID',
      recurrence: { everyCycles: 12, offset: 1 },
      rates: rates(slab('999', '0', 'FLAT')),
    },
    { key: 'otp', kind: 'USAGE', itemId: otpId, model: 'MATRIX', rates: [{ currency: 'INR', matrix }] },
    {
      key: 'seats',
      kind: 'LICENCE',
      itemId: seatId,
      model: 'PER_UNIT',
      licence: { per: 'DAY' },
      rates: rates(slab('10')),
    },
    {
      key: 'links',
      kind: 'ENTITLEMENT',
      itemId: linksId,
      entitlement: { featureKey: items.featureKey, allowance: '1000' },
      prorated: true,
    },
    {
      key: 'more-links',
      kind: 'OVERAGE',
      itemId: linksId,
      model: 'PACKAGE',
      overage: { beyond: 'links' },
      rates: rates({ ...slab('50', '0', 'PACKAGE'), packageSize: '100' }),
    },
    {
      key: 'gift',
      kind: 'CREDIT_GRANT',
      grant: { amounts: inr('500'), expiry: { kind: 'AFTER_DAYS', days: 30 }, priority: 5, scope: [items.otpKey] },
    },
    {
      key: 'minimum',
      kind: 'MINIMUM_COMMITMENT',
      itemId: feeId,
      commitment: { amounts: inr('10000'), appliesTo: ['otp'] },
      recurrence: { everyCycles: 3 },
      prorated: true,
    },
    { key: 'cap', kind: 'CAP', limit: { amounts: inr('90000') } },
    { key: 'floor', kind: 'FLOOR', itemId: feeId, limit: { amounts: inr('100'), appliesTo: ['seats'] } },
    { key: 'off', kind: 'DISCOUNT', discount: { percent: '12.50', appliesTo: ['otp', 'seats'] } },
  ])
    expect(await put(card)).toMatchObject({ __typename: 'PlanVersion' });
  await edit('putPricingRule', {
    key: 'heavy',
    when: [{ usage: { meterId: items.meterId, is: 'MORE_THAN', quantity: '100000' } }, { accountTag: { tag: 'vip' } }],
    appliesTo: ['otp'],
    effect: { scaleBy: '0.90' },
  });
  const draft = await edit('setPricingCycle', {
    cycle: { interval: 'QUARTERLY', startKind: 'FIXED', startDay: 'LAST', startMonthOffset: 2, graceDays: 5 },
    trialDays: 14,
  });
  expect(draft).toMatchObject({
    version: 14,
    trialDays: 14,
    problems: [],
    cycle: { interval: 'QUARTERLY', startDay: 'LAST', startMonthOffset: 2, graceDays: 5 },
    pricingRules: [
      {
        key: 'heavy',
        when: [
          { usage: { quantity: '100000' }, sentence: expect.stringContaining('more than 100,000') },
          { accountTag: { tag: 'vip', has: true }, sentence: 'the account is tagged vip' },
        ],
        effect: { kind: 'SCALE', scaleBy: '0.9', sentence: 'every rate times 0.9' },
      },
    ],
  });
  const card = (key: string) => draft.rateCards.find((one: { key: string }) => one.key === key);
  expect(card('set-up')).toMatchObject({
    recurrence: { everyCycles: null, once: true, offset: 0 },
    timing: 'IN_ADVANCE',
  });
  expect(card('yearly')).toMatchObject({ timing: 'PREPAID', recurrence: { everyCycles: 12, once: false, offset: 1 } });
  expect(card('otp').rates[0].matrix.rows[1].match).toEqual([{ dimension: 'country', value: '*' }]);
  expect(card('otp').summary).toContain('all others: 2 INR each');
  expect(card('links')).toMatchObject({
    entitlement: { allowance: '1000', feature: { name: 'Magic links' } },
    model: null,
  });
  expect(card('gift')).toMatchObject({ item: null, grant: { expiry: { kind: 'AFTER_DAYS', days: 30 }, priority: 5 } });
  expect(card('minimum')).toMatchObject({
    commitment: { amounts: [{ amount: '10000', currency: 'INR' }], appliesTo: ['otp'] },
  });
  expect(card('off')).toMatchObject({ discount: { percent: '12.5', units: null, amounts: null } });

  const active = await catalog.mutate('activatePlanVersion', { id, expectedVersion: 14 }, version);
  expect(active).toMatchObject({ status: 'ACTIVE', rateCards: draft.rateCards, pricingRules: draft.pricingRules });
  const accountId = await catalog.account();
  await catalog.mutate('subscribe', { accountId, planVersionId: id, startsOn: '2026-12-01' }, '');
  const [contract] = (await catalog.said('billing.v1.catalog.subscription.changed')).slice(-1);
  const { cards, rules } = contract.phases.at(-1);
  expect(cards.map(({ kind }: { kind: string }) => kind)).toEqual(
    draft.rateCards.map(({ kind }: { kind: string }) => kind),
  );
  expect(cards.find(({ key }: { key: string }) => key === 'links')).toMatchObject({ meterId: items.linkMeterId });
  expect(cards.find(({ key }: { key: string }) => key === 'minimum')).toMatchObject({
    amount: '10000',
    appliesTo: ['otp'],
  });
  expect(rules).toMatchObject([{ key: 'heavy', effect: { kind: 'SCALE', factor: '0.9' } }]);

  // Nothing would draw what is given to an account that is invoiced, so it is not promised.
  const invoiced = await catalog.account({ paymentMode: 'POSTPAID' });
  const message = 'gift gives money to a wallet, and the account is invoiced (POSTPAID)';
  const refused = (path: string) => ({ fields: [{ path, message: expect.stringContaining(message) }] });
  const asked = { accountId: invoiced, startsOn: '2026-12-01' };
  expect(await catalog.mutate('subscribe', { ...asked, planVersionId: id }, '')).toMatchObject(
    refused('planVersionId'),
  );
  const phases = [{ planVersionId: id }];
  expect(await catalog.mutate('subscribe', { ...asked, phases }, '')).toMatchObject(refused('phases.0.planVersionId'));
  const plain = await anActiveVersion(catalog, items);
  const subscribed = { ...asked, planVersionId: plain.id };
  const { id: subscriptionId } = await catalog.mutate('subscribe', subscribed, '... on PlanSubscription { id }');
  const change = { subscriptionId, expectedVersion: 1, planVersionId: id, timing: 'IMMEDIATE' };
  expect(await catalog.mutate('changePlan', change, '')).toMatchObject(refused('planVersionId'));
});

test('of two editors the second is told who changed what, and nothing of the first is lost', async () => {
  const { id } = await aDraft(catalog);
  const edit = await editing(id);
  await edit('putRateCard', usageCard(items.otpId));
  const [first] = rates(slab('0.25'), slab('0.15', '10000'));
  await edit('putRateCard', { ...usageCard(items.otpId), rates: [first] });
  const late = await catalog.mutate(
    'setPricingCycle',
    { planVersionId: id, expectedVersion: 2, cycle: { interval: 'ANNUAL' } },
    '... on Conflict { changes { path before after } }',
  );
  expect(late).toMatchObject({
    __typename: 'Conflict',
    message: expect.stringMatching(
      /now it is at edit 3.*rate card otp, per-unit rate of slab above 10,000: 0.20 → 0.15 INR/,
    ),
    changes: [
      { path: 'rateCards.otp.rates.INR.slabs.10000', before: 'per-unit rate 0.2 INR', after: 'per-unit rate 0.15 INR' },
    ],
  });
  const { data } = await catalog.run(
    `query ($id: ID!) { planVersion(id: $id) { cycle { interval }
      history { version kind by at changes { sentence } } } }`,
    { id },
  );
  expect(data.planVersion.cycle.interval).toBe('MONTHLY');
  expect(data.planVersion.history).toMatchObject([
    { version: 3, kind: 'EDITED', changes: [{ sentence: expect.stringContaining('0.20 → 0.15 INR') }] },
    { version: 2, kind: 'EDITED', changes: [{ sentence: expect.stringContaining('rate card otp added') }] },
    { version: 1, kind: 'CREATED', by: expect.any(String), at: '2026-11-22T10:00:00.000Z' },
  ]);
});

test('cards and rules are ordered, removed and taken out with their currency', async () => {
  const { id } = await aDraft(catalog, ['INR', 'USD']);
  const edit = await editing(id);
  await edit('putRateCard', usageCard(items.otpId, ['INR', 'USD']));
  await edit('putRateCard', {
    key: 'cap',
    kind: 'CAP',
    limit: { amounts: [...inr('9'), { currency: 'USD', amount: '1' }] },
  });
  const keys = ({ rateCards: cards }: { rateCards: { key: string }[] }) => cards.map(({ key }) => key);
  expect(keys(await edit('orderRateCards', { keys: ['cap', 'otp'] }))).toEqual(['cap', 'otp']);
  expect(await edit('orderRateCards', { keys: ['cap'] }, '')).toMatchObject({ fields: [{ path: 'keys' }] });
  const rule = (key: string) => ({ key, when: [{ dates: { from: '2026-10-01' } }], effect: { skip: true } });
  await edit('putPricingRule', rule('one'));
  await edit('putPricingRule', rule('two'));
  const ordered = await edit('orderPricingRules', { keys: ['two', 'one'] });
  expect(ordered.pricingRules).toMatchObject([
    { key: 'two' },
    { key: 'one', when: [{ dates: { from: '2026-10-01', until: null } }] },
  ]);
  expect((await edit('removePricingRule', { key: 'two' })).pricingRules).toHaveLength(1);
  const inr1 = await edit('setPlanCurrencies', { currencies: ['INR'] });
  expect(inr1).toMatchObject({
    currencies: ['INR'],
    rateCards: [{ limit: { amounts: [{ currency: 'INR', amount: '9' }] } }, { rates: [{ currency: 'INR' }] }],
  });
});

test.each([
  [
    'a part that no card of its kind has',
    'putRateCard',
    { key: 'x', kind: 'CAP', grant: { amounts: inr('1'), expiry: { kind: 'NEVER' } } },
    ['limit', 'grant'],
  ],
  [
    'an unknown feature',
    'putRateCard',
    { key: 'x', kind: 'ENTITLEMENT', entitlement: { featureKey: 'gone' } },
    ['entitlement.featureKey'],
  ],
  [
    'a dimension that a row names twice',
    'putRateCard',
    {
      key: 'x',
      kind: 'USAGE',
      model: 'MATRIX',
      rates: [
        {
          currency: 'INR',
          matrix: {
            rows: [
              {
                match: [
                  { dimension: 'country', value: 'IN' },
                  { dimension: 'country', value: 'AE' },
                ],
                model: 'PER_UNIT',
                slabs: [],
              },
            ],
            otherwise: { model: 'PER_UNIT', slabs: [] },
          },
        },
      ],
    },
    ['rates.0.matrix.rows.0.match.1.dimension'],
  ],
  [
    'an expiry without its days',
    'putRateCard',
    { key: 'x', kind: 'CREDIT_GRANT', grant: { amounts: inr('1'), expiry: { kind: 'AFTER_DAYS' } } },
    ['grant.expiry.days'],
  ],
  [
    'a rule of two effects',
    'putPricingRule',
    { key: 'x', when: [{ accountTag: { tag: 'vip' } }], effect: { scaleBy: '1', skip: true } },
    ['effect'],
  ],
  ['a condition that says nothing', 'putPricingRule', { key: 'x', when: [{}], effect: { skip: true } }, ['when.0']],
  [
    'a cycle that cannot be',
    'setPricingCycle',
    { cycle: { interval: 'MONTHLY', startKind: 'FIXED', startDay: '32' } },
    ['cycle.startDay'],
  ],
  ['a trial of years', 'setPricingCycle', { cycle: { interval: 'MONTHLY' }, trialDays: 900 }, ['trialDays']],
  ['no currency', 'setPlanCurrencies', { currencies: [] }, ['currencies']],
])('%s is refused at its field', async (_title, name, input, paths) => {
  const { id } = await aDraft(catalog);
  const refused = await (await editing(id))(name, input, '');
  expect(refused.fields.map(({ path }: { path: string }) => path)).toEqual(paths);
});

test('all that keeps a version from being offered is listed at once, by both names', async () => {
  const { id } = await aDraft(catalog);
  const edit = await editing(id);
  await edit('putRateCard', {
    key: 'more',
    kind: 'OVERAGE',
    itemId: items.linksId,
    model: 'PER_UNIT',
    overage: { beyond: 'links' },
  });
  await edit('putRateCard', { key: 'off', kind: 'DISCOUNT', discount: { units: '5', appliesTo: ['gone'] } });
  const { data } = await catalog.run(
    'query ($id: ID!) { planVersionProblems(id: $id) { path message } planVersion(id: $id) { problems { path message } } }',
    { id },
  );
  expect(data.planVersionProblems.map(({ path }: { path: string }) => path)).toEqual([
    'rateCards.more.rates',
    'rateCards.more.overage.beyond',
    'rateCards.off.discount.appliesTo.0',
  ]);
  expect(data.planVersion.problems).toEqual(data.planVersionProblems);
  const refused = await catalog.mutate(
    'activatePlanVersion',
    { id, expectedVersion: 3 },
    '... on PlanVersionIncomplete { problems { path message } }',
  );
  expect(refused.problems).toEqual(data.planVersionProblems);
});

test('a version is cloned, into its plan or another, and the diff says what was changed since', async () => {
  const { id, planId } = await anActiveVersion(catalog, items);
  const clone = await catalog.mutate('clonePlanVersion', { id }, version);
  expect(clone).toMatchObject({ number: 2, status: 'DRAFT', version: 1 });
  const diffOf = async (against: string, of: string) => {
    const query = `query ($of: ID!, $against: ID!) { planVersion(id: $of) { diff(against: $against) {
      sentences terms { path } rules { key } cards { key kind before { key } after { model } changes { path sentence } } } } }`;
    return (await catalog.run(query, { of, against })).data.planVersion.diff;
  };
  expect(await diffOf(id, clone.id)).toEqual({ sentences: [], terms: [], rules: [], cards: [] });
  const edit = await editing(clone.id);
  await edit('putRateCard', { ...usageCard(items.otpId), rates: rates(slab('0.25'), slab('0.18', '10000')) });
  await edit('removeRateCard', { key: 'platform' });
  expect(await diffOf(id, clone.id)).toMatchObject({
    sentences: [
      'rate card otp, per-unit rate of slab above 10,000: 0.20 → 0.18 INR',
      expect.stringMatching(/^rate card platform removed: kind fixed fee/),
    ],
    cards: [
      { key: 'otp', kind: 'CHANGED', changes: [{ path: 'rates.INR.slabs.10000' }] },
      { key: 'platform', kind: 'REMOVED', before: { key: 'platform' }, after: null },
    ],
  });
  const { id: otherPlanId } = await catalog.mutate(
    'createPricePlan',
    { key: newKey('special'), name: 'Special' },
    '... on PricePlan { id }',
  );
  const elsewhere = await catalog.mutate('clonePlanVersion', { id, planId: otherPlanId }, version);
  expect(elsewhere).toMatchObject({ number: 1 });
  expect(elsewhere.rateCards).toHaveLength(2);
  await catalog.mutate('archivePlanVersion', { id: clone.id, expectedVersion: 3 }, '');
  const { data } = await catalog.run(
    `query ($id: ID!) { pricePlan(id: $id) { history { kind planVersion { number } changes { sentence } } } }`,
    { id: planId },
  );
  expect(data.pricePlan.history.map(({ kind }: { kind: string }) => kind)).toEqual(
    expect.arrayContaining(['CREATED', 'CLONED', 'EDITED', 'ACTIVATED', 'ARCHIVED']),
  );
  expect(data.pricePlan.history.find(({ kind }: { kind: string }) => kind === 'CLONED')).toMatchObject({
    planVersion: { number: 2 },
    changes: [{ sentence: 'cloned from version 1 of Growth' }],
  });
});

test('any cards survive the database unchanged', async () => {
  const { planId } = await aDraft(catalog);
  const currencies = ['INR', 'USD'];
  const beside = {
    currencies,
    itemIds: { usage: items.otpId, fee: items.feeId, licence: items.seatId, feature: items.linksId },
    itemKeys: [items.otpKey],
    featureKey: items.featureKey,
    meterId: items.linkMeterId,
    dimensions: ['country', 'channel'],
  };
  let number = 100;
  const cards = fc.tuple(...['one', 'two', 'three', 'four'].map((key) => rateCards(key, beside)));
  await fc.assert(
    fc.asyncProperty(cards, async (list) => {
      const em = catalog.database.em.fork();
      const [plan] = await pricePlanStore(em).byIds([planId]);
      const identity = { id: newId('plv'), planId, forAccountId: plan!.forAccountId, number: (number += 1) };
      const cycle = { interval: 'MONTHLY', start: { kind: 'ANNIVERSARY' }, graceDays: 0 } as const;
      const empty = draftPlanVersion(
        { ...identity, createdAt: catalog.clock.now() },
        { cycle, trialDays: 3, currencies },
      );
      if (!('rateCards' in empty)) throw empty;
      const rule = { key: 'r', when: [], appliesTo: null, effect: { kind: 'SKIP' } } as const;
      const drafted = { ...empty, rateCards: list, pricingRules: [rule] };
      await planVersionStore(em).add(drafted);
      expect(await planVersionStore(em).byIds([drafted.id])).toEqual([drafted]);
    }),
    { numRuns: 25 },
  );
});

test('what was offered is not edited past the code, nor is who did what', async () => {
  const { id } = await anActiveVersion(catalog, items);
  const em = catalog.database.em.fork();
  for (const sql of [
    `insert into catalog.pricing_rule (plan_version_id, key, position, terms) values (?, 'x', 0, '{}')`,
    `update catalog.rate_card set terms = '{"timing": "PREPAID"}' where plan_version_id = ?`,
    `update catalog.plan_version set trial_days = 30 where id = ?`,
    `delete from catalog.edit where of_id = ?`,
  ])
    await expect(em.execute(sql, [id])).rejects.toThrow(/never change/);
});

test('a plan version by its fields as before is read as before', async () => {
  const { id } = await anActiveVersion(catalog, items);
  const { data } = await catalog.run(`query ($id: ID!) { planVersion(id: $id) { ${versionFields} } }`, { id });
  expect(data.planVersion.rateCards).toHaveLength(2);
});
