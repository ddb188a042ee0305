import { eventSchemaChanged } from '@otpless/contracts/catalog/event-schema-changed';
import { meterChanged } from '@otpless/contracts/catalog/meter-changed';
import { pricingTermsChanged } from '@otpless/contracts/catalog/pricing-terms-changed';
import { subscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import { accountChanged } from '@otpless/contracts/customer/account-changed';
import { newId } from '@otpless/service/identifiers';
import type { SubgraphSchema } from '@otpless/service/graphql/subgraph-schema';
import type { Principal } from '@otpless/service/principal';
import { eventually } from '@otpless/testkit/eventually';
import { execute } from '@otpless/testkit/execute-subgraph';
import { testPrincipal } from '@otpless/testkit/identity';
import { usageContext, type UsageServices } from '../src/graphql/context';
import { subgraphSchema } from '../src/graphql/subgraph-schema';
import { usageReader } from '../src/persistence/usage.reader';
import type { Pipeline } from '../src/pipeline';
import { keptAccruals } from './rerating';
import { richCards, richContract, richPhase } from './rich-contract';
import { sampleAccount, sampleContract, sampleEvent, sampleMeter, sampleSchema } from './sample';
import { perUnitOf, sampleTerms } from './sample-terms';
import { type Stage, usageStage } from './usage-stage';

const customer = { ...sampleAccount().customer, displayName: 'Rich' };
const rich = sampleAccount({ customer });
const plain = sampleAccount({ customer, accountTags: ['pilot'] });
const prospects = Array.from({ length: 60 }, () => sampleAccount({ accountTags: ['prospect'] }));
const counting = sampleMeter();
const ofLatency = (aggregation: 'MAX' | 'LATEST' | 'AVERAGE') =>
  sampleMeter({ key: aggregation, aggregation, valueAttribute: 'latency', groupBy: ['country'] });
const [highest, newest, average] = [ofLatency('MAX'), ofLatency('LATEST'), ofLatency('AVERAGE')];
const countries = sampleMeter({
  key: 'countries',
  aggregation: 'UNIQUE_COUNT',
  valueAttribute: 'country',
  groupBy: ['channel'],
});
const meters = { count: counting.meterId, highest: highest.meterId };
const richVersion = richPhase('2026-02-01', richCards(meters));
const contract = {
  ...richContract(rich.accountId, [richVersion]),
  licences: { seats: [{ effectiveOn: '2026-02-05', quantity: '4' }] },
};
const plainContract = sampleContract(plain.accountId, counting.meterId, '2026-02-01');
const ownTerms = sampleTerms(richVersion.cards, {
  termsId: richVersion.planVersionId,
  planVersionNumber: 1,
  status: 'ACTIVE',
});
const dearer = sampleTerms([perUnitOf('verifications', counting.meterId, '1')]);

let stage: Stage;
let pipeline: Pipeline;
let services: UsageServices;
let schema: SubgraphSchema;

beforeAll(async () => {
  schema = await subgraphSchema();
  stage = await usageStage('2026-02-20T06:00:00Z');
  pipeline = await stage.start();
  const accept: UsageServices['acceptEvents'] = () => Promise.reject(new Error('nothing is ingested here'));
  services = {
    operations: pipeline.operations,
    reader: usageReader(stage.pool),
    clock: stage.clock,
    acceptEvents: accept,
  };
  for (const account of [rich, plain, ...prospects]) await stage.say(accountChanged, account);
  await stage.say(eventSchemaChanged, sampleSchema);
  for (const meter of [counting, highest, newest, average, countries]) await stage.say(meterChanged, meter);
  for (const terms of [ownTerms, dearer]) await stage.say(pricingTermsChanged, terms);
  await stage.say(subscriptionChanged, contract);
  await stage.say(subscriptionChanged, plainContract);
  await stage.settled();
  await stage.send(
    'shop',
    Array.from({ length: 200 }, (_none, at) =>
      sampleEvent(
        at % 4 === 0 ? plain.accountId : rich.accountId,
        `2026-02-${10 + (at % 9)}T05:${10 + (at % 50)}:00Z`,
        {
          attributes: { latency: (at * 31) % 97 },
          dimensions: { country: ['IN', 'AE', 'US'][at % 3]!, channel: at % 5 === 0 ? 'WHATSAPP' : 'SMS' },
        },
      ),
    ),
  );
  await stage.settled();
  stage.clock.advanceTo('2026-03-05T06:00:00Z');
  await eventually(
    () => keptAccruals(stage, contract.subscriptionId),
    ([february]) => february?.state === 'FINAL',
  );
});

afterAll(() => stage.stop());

async function ask(document: string, variables: Record<string, unknown> = {}, principal: Principal = testPrincipal()) {
  return execute(schema, usageContext({ principal, requestId: 'test' }, services), document, variables);
}

const february = { startsOn: '2026-02-01', endsOn: '2026-03-01' };

async function simulate(input: Record<string, unknown>): Promise<string> {
  const { data, errors } = await ask(
    `mutation ($input: SimulatePricingInput!) { simulatePricing(input: $input) { __typename
      ... on Simulation { id } ... on Problem { message } ... on InvalidInput { fields { path message } } } }`,
    { input: { period: february, ...input } },
  );
  expect(errors).toEqual([]);
  expect(data.simulatePricing).toMatchObject({ __typename: 'Simulation' });
  return data.simulatePricing.id;
}

async function done(id: string, fields: string) {
  await eventually(
    () => ask(`query ($id: ID!) { simulation(id: $id) { status } }`, { id }),
    ({ data }) => data.simulation.status === 'DONE',
  );
  const { data, errors } = await ask(`query ($id: ID!) { simulation(id: $id) { ${fields} } }`, { id });
  expect(errors).toEqual([]);
  return data.simulation;
}

interface Line {
  readonly rateCardKey: string;
  readonly now: { readonly amount: string } | null;
  readonly then: { readonly amount: string } | null;
}

const accountFields = `account { id } customer { id } outcome because hasUsage now { amount } then { amount } difference { amount }
  lines { rateCardKey now { amount } then { amount } difference { amount }
    nowCharges { period { startsOn endsOn } charge { amount { amount } quantity working { rule amount } } }
    thenCharges { period { startsOn endsOn } charge { amount { amount } quantity working { rule amount } } } }`;

test('what was found of an account stands beside it wherever it is listed', async () => {
  const id = await simulate({ termsId: dearer.termsId, selection: { accountIds: [plain.accountId] } });
  const { account } = await done(id, `account(accountId: "${plain.accountId}") { now { amount } then { amount } }`);
  const beside = (principal = testPrincipal()) =>
    ask(
      `query ($of: [_Any!]!, $id: ID!) { _entities(representations: $of) {
        ... on Account { simulated(simulationId: $id) { now { amount } then { amount } } } } }`,
      { id, of: [plain, rich].map(({ accountId }) => ({ __typename: 'Account', id: accountId })) },
      principal,
    );
  expect((await beside()).data._entities).toEqual([{ simulated: account }, { simulated: null }]);
  expect((await beside(testPrincipal(['accrual:read']))).errors).not.toEqual([]);
});

test('the version an account is on gives, for a closed period, its FINAL accrual to the last digit', async () => {
  const id = await simulate({ termsId: ownTerms.termsId, selection: { accountIds: [rich.accountId] } });
  const { account, totals } = await done(
    id,
    `totals { now { amount } then { amount } difference { amount } accounts } account(accountId: "${rich.accountId}") { ${accountFields} }`,
  );
  const [final] = await keptAccruals(stage, contract.subscriptionId);
  expect(account).toMatchObject({ outcome: 'COMPARED', hasUsage: true, difference: { amount: '0' } });
  expect(account.now.amount).toBe(final?.total);
  expect(account.then.amount).toBe(final?.total);
  expect(totals).toEqual([
    { now: { amount: final?.total }, then: { amount: final?.total }, difference: { amount: '0' }, accounts: 1 },
  ]);
  const charged = final?.charges.map(({ rateCardKey, amount }) => `${rateCardKey} ${amount}`);
  for (const side of ['now', 'then'] as const)
    expect(account.lines.map((line: Line) => `${line.rateCardKey} ${line[side]?.amount}`)).toEqual(charged);
  expect(charged).toContain('fee 3100');
});

test('meters that the contract did not count are counted from the rollups, whatever they aggregate', async () => {
  const asked = { highest, newest, average, countries };
  const terms = sampleTerms(Object.entries(asked).map(([key, { meterId }]) => perUnitOf(key, meterId, '1')));
  await stage.say(pricingTermsChanged, terms);
  const id = await simulate({ termsId: terms.termsId, termsVersion: 1, selection: { accountIds: [plain.accountId] } });
  const { account } = await done(id, `account(accountId: "${plain.accountId}") { ${accountFields} }`);
  const [truth] = await stage.rows<Record<string, string>>(
    `select max((attributes ->> 'latency')::numeric)::text as highest, count(distinct dimensions ->> 'country')::text as countries,
       trim_scale(round(avg((attributes ->> 'latency')::numeric), 12))::text as average,
       (array_agg(attributes ->> 'latency' order by occurred_at desc, source || ' ' || event_id collate "C" desc))[1] as newest
     from usage.usage_event where account_id = $1`,
    [plain.accountId],
  );
  const then = account.lines.filter((line: Line) => line.then !== null);
  expect(Object.fromEntries(then.map((line: Line) => [line.rateCardKey, line.then?.amount]))).toEqual(truth);
  expect(account.now.amount).toBe('1015');
});

test('accounts are listed by how far they are apart, customers have the sum, and those that cannot be compared are told', async () => {
  const id = await simulate({ termsId: dearer.termsId, selection: { all: true } });
  const effect = 'now { amount } then { amount } difference { amount }';
  const result = await done(
    id,
    `status progress { done total secondsLeft } terms { id planName version currencies } against { id } selection { all }
     outcomes { outcome accounts } totals { currency accounts ${effect} }
     accounts(first: 2) { nodes { account { id } outcome ${effect} } pageInfo { hasNextPage endCursor } }
     customers(first: 5) { nodes { customer { id } accounts ${effect} } }`,
  );
  expect(result).toMatchObject({
    progress: { done: 62, total: 62, secondsLeft: null },
    terms: { id: dearer.termsId, planName: 'Growth', version: 1, currencies: ['INR'] },
    against: null,
    selection: { all: true },
    outcomes: [
      { outcome: 'COMPARED', accounts: 2 },
      { outcome: 'WITHOUT_CONTRACT', accounts: 60 },
    ],
    totals: [{ currency: 'INR', accounts: 2, then: { amount: '200' } }],
  });
  expect(result.accounts.nodes.map(({ account }: { account: { id: string } }) => account.id)).toEqual([
    rich.accountId,
    plain.accountId,
  ]);
  expect(result.customers.nodes).toEqual([
    {
      customer: { id: customer.customerId },
      accounts: 2,
      now: result.totals[0].now,
      then: { amount: '200' },
      difference: result.totals[0].difference,
    },
  ]);
  const next = await ask(
    `query ($id: ID!, $after: String) { simulation(id: $id) { accounts(first: 200, after: $after) { nodes { outcome then { amount } now { amount } } } } }`,
    { id, after: result.accounts.pageInfo.endCursor },
  );
  expect(next.data.simulation.accounts.nodes).toHaveLength(60);
  expect(next.data.simulation.accounts.nodes[0]).toEqual({
    outcome: 'WITHOUT_CONTRACT',
    now: null,
    then: { amount: '0' },
  });
});

test('terms are compared with terms, and by a tag or a version those are priced that have it', async () => {
  const tagged = await simulate({ termsId: dearer.termsId, againstId: ownTerms.termsId, selection: { tag: 'pilot' } });
  const { account } = await done(
    tagged,
    `against { id } account(accountId: "${plain.accountId}") { now { amount } then { amount } }`,
  );
  expect(account.then.amount).toBe('50');
  expect(Number(account.now.amount)).toBeGreaterThan(3000);
  const onVersion = await simulate({
    termsId: dearer.termsId,
    selection: { planVersionId: richVersion.planVersionId },
  });
  const { accounts } = await done(onVersion, `accounts { nodes { account { id } } }`);
  expect(accounts.nodes).toEqual([{ account: { id: rich.accountId } }]);
});

test('a proposal, as it was first said, is priced beside the version it was made from', async () => {
  const { termsId: planVersionId } = ownTerms;
  const proposal = { ...ownTerms, termsId: newId('ppr'), planVersionId, status: 'PROPOSAL' as const };
  const withCards = (cards: (typeof richVersion)['cards']) => ({
    ...proposal,
    currencies: ownTerms.currencies.map((said) => ({ ...said, cards })),
  });
  const withoutFee = withCards(richVersion.cards.filter(({ key }) => key !== 'fee'));
  for (const said of [withoutFee, withoutFee, withCards([])]) await stage.say(pricingTermsChanged, said);
  const ofRich = { selection: { accountIds: [rich.accountId] } };
  const id = await simulate({ termsId: proposal.termsId, termsVersion: 1, ...ofRich });
  const { terms, account } = await done(
    id,
    `terms { id status planVersionId } account(accountId: "${rich.accountId}") { ${accountFields} }`,
  );
  expect(terms).toEqual({ id: proposal.termsId, status: 'PROPOSAL', planVersionId });
  expect(account.outcome).toBe('COMPARED');
  const { now, then } = account.lines.find(({ rateCardKey }: Line) => rateCardKey === 'fee');
  expect([now, then]).toEqual([{ amount: '3100' }, null]);
  expect(account.lines.filter((line: Line) => line.then !== null).length).toBeGreaterThan(1);
});

test.each`
  input                                                                                         | refusal                                             | because
  ${{ termsId: newId('plv') }}                                                                  | ${{ __typename: 'NotFound' }}                       | ${'nobody said these terms'}
  ${{ selection: {} }}                                                                          | ${{ fields: [{ path: 'selection' }] }}              | ${'nobody is selected'}
  ${{ selection: { all: true, tag: 'pilot' } }}                                                 | ${{ fields: [{ path: 'selection' }] }}              | ${'it is one or the other'}
  ${{ selection: { tag: 'nobody has it' } }}                                                    | ${{ fields: [{ path: 'selection' }] }}              | ${'no account has the tag'}
  ${{ selection: { accountIds: [rich.accountId, newId('acc')] } }}                              | ${{ fields: [{ path: 'selection.accountIds.1' }] }} | ${'one of them is unknown'}
  ${{ period: { startsOn: '2026-03-01', endsOn: '2026-03-01' } }}                               | ${{ fields: [{ path: 'period.endsOn' }] }}          | ${'it has no days'}
  ${{ period: { startsOn: '2025-01-01', endsOn: '2026-03-01' } }}                               | ${{ fields: [{ path: 'period.endsOn' }] }}          | ${'it is too long'}
  ${{ period: { startsOn: '2026-04-01', endsOn: '2026-05-01' } }}                               | ${{ fields: [{ path: 'period.startsOn' }] }}        | ${'it lies ahead'}
  ${{ selection: { accountIds: Array.from({ length: 1001 }, () => rich.accountId) } }}          | ${{ fields: [{ path: 'selection.accountIds' }] }}   | ${'it names too many'}
  ${{ licences: Array.from({ length: 201 }, () => ({ rateCardKey: 'seats', quantity: '1' })) }} | ${{ fields: [{ path: 'licences' }] }}               | ${'there are too many licences'}
  ${{ againstId: newId('plv') }}                                                                | ${{ __typename: 'NotFound' }}                       | ${'there is nothing to compare with'}
`('$input is refused because $because', async ({ input, refusal }) => {
  const { data } = await ask(
    `mutation ($input: SimulatePricingInput!) { simulatePricing(input: $input) { __typename
      ... on Problem { message } ... on InvalidInput { fields { path } } } }`,
    { input: { termsId: dearer.termsId, selection: { all: true }, period: february, ...input } },
  );
  expect(data.simulatePricing).toMatchObject(refusal);
});

test('typed quantities are priced at once, beside other terms', async () => {
  const query = `query ($input: PriceQuantitiesInput!) { priceQuantities(input: $input) { __typename ... on InvalidInput { fields { path } }
    ... on PricedQuantities { period { startsOn endsOn } now { amount } then { amount } difference { amount }
      grants { amount { amount } } lines { rateCardKey now { amount } then { amount } thenCharges { charge { working { rule amount } } } } } } }`;
  const input = {
    termsId: dearer.termsId,
    againstId: ownTerms.termsId,
    currency: 'INR',
    startsOn: '2026-05-01',
    quantities: [{ meterId: counting.meterId, quantity: '1000', dimensions: { country: 'IN' } }],
  };
  const { data, errors } = await ask(query, { input });
  expect(errors).toEqual([]);
  // 3100 less a tenth, 100 for support, 155 by country less a tenth, 9.50 beyond what is allowed.
  expect(data.priceQuantities).toMatchObject({
    period: { startsOn: '2026-05-01', endsOn: '2026-06-01' },
    now: { amount: '3039' },
    then: { amount: '1000' },
    difference: { amount: '-2039' },
  });
  expect(data.priceQuantities.lines[0].thenCharges[0].charge.working).toEqual([{ rule: 'per unit', amount: '1000' }]);
  const refused = await ask(query, { input: { ...input, currency: 'USD' } });
  expect(refused.data.priceQuantities).toEqual({ __typename: 'InvalidInput', fields: [{ path: 'currency' }] });
  const accountTags = Array.from({ length: 101 }, () => 'pilot');
  const long = await ask(query, { input: { ...input, accountTags } });
  expect(long.data.priceQuantities).toEqual({ __typename: 'InvalidInput', fields: [{ path: 'accountTags' }] });
});

test('an older word about terms is ignored, and an edit that was just saved is waited for', async () => {
  const third = sampleTerms([perUnitOf('verifications', counting.meterId, '3')], { revision: 3 });
  await stage.say(pricingTermsChanged, third);
  await stage.say(pricingTermsChanged, { ...third, ...sampleTerms([], { termsId: third.termsId, revision: 2 }) });
  const price = (termsVersion: number | null) =>
    ask(
      `query ($input: PriceQuantitiesInput!) { priceQuantities(input: $input) { __typename ... on PricedQuantities { then { amount } } } }`,
      {
        input: {
          termsId: third.termsId,
          termsVersion,
          currency: 'INR',
          quantities: [{ meterId: counting.meterId, quantity: '2' }],
        },
      },
    );
  expect((await price(3)).data.priceQuantities).toMatchObject({ then: { amount: '6' } });
  const fourth = price(4);
  await stage.say(pricingTermsChanged, {
    ...third,
    ...sampleTerms([perUnitOf('otp', counting.meterId, '4')], { termsId: third.termsId, revision: 4 }),
  });
  expect((await fourth).data.priceQuantities).toMatchObject({ then: { amount: '8' } });
});

test('nobody who is limited to one account, or may not, sees any of it', async () => {
  const scoped = testPrincipal(['pricing:simulate'], { accountId: plain.accountId });
  const engineer = testPrincipal(['usage:read']);
  const id = await simulate({ termsId: dearer.termsId, selection: { tag: 'pilot' } });
  const reference = `query ($ref: _Any!) { _entities(representations: [$ref]) { ... on Simulation { status } } }`;
  for (const principal of [scoped, engineer]) {
    const asked = [
      ask(`query ($id: ID!) { simulation(id: $id) { status } }`, { id }, principal),
      ask(`{ simulations { nodes { id } } }`, {}, principal),
      ask(reference, { ref: { __typename: 'Simulation', id } }, principal),
      ask(`mutation { cancelSimulation(input: { id: "${id}" }) { __typename } }`, {}, principal),
    ];
    for (const { errors } of await Promise.all(asked)) expect(errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  }
});

test('a run that a process left behind goes on with the next one, and one that is cancelled does not', async () => {
  await pipeline.stop();
  const step = () => pipeline.operations.runSimulation();
  while (await step());
  const left = await simulate({ termsId: dearer.termsId, selection: { all: true } });
  const stopped = await simulate({ termsId: dearer.termsId, selection: { all: true } });
  expect(await step()).toBe(true);
  const progress = `query ($id: ID!) { simulation(id: $id) { status progress { done total } accounts(first: 200) { nodes { outcome } } } }`;
  const half = await ask(progress, { id: left });
  expect(half.data.simulation).toMatchObject({ status: 'RUNNING', progress: { done: 50, total: 62 } });
  expect(half.data.simulation.accounts.nodes).toHaveLength(50);

  const cancel = (id: string) =>
    ask(`mutation ($id: ID!) { cancelSimulation(input: { id: $id }) { __typename ... on Simulation { status } } }`, {
      id,
    });
  expect((await cancel(stopped)).data.cancelSimulation).toEqual({ __typename: 'Simulation', status: 'CANCELLED' });
  expect((await cancel(stopped)).data.cancelSimulation).toEqual({ __typename: 'Conflict' });
  expect((await cancel(newId('sim'))).data.cancelSimulation).toEqual({ __typename: 'NotFound' });

  await stage.start();
  const { progress: all, totals } = await done(left, 'progress { done total } totals { accounts then { amount } }');
  expect(all).toEqual({ done: 62, total: 62 });
  expect(totals).toEqual([{ accounts: 2, then: { amount: '200' } }]);
  const untouched = await ask(progress, { id: stopped });
  expect(untouched.data.simulation).toMatchObject({ status: 'CANCELLED', progress: { done: 0 } });
});
