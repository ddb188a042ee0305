import { accountChanged } from '@otpless/contracts/customer/account-changed';
import { aliasChanged } from '@otpless/contracts/customer/alias-changed';
import { eventSchemaChanged } from '@otpless/contracts/catalog/event-schema-changed';
import { meterChanged } from '@otpless/contracts/catalog/meter-changed';
import { subscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import { Money } from '@otpless/money/money';
import { DASHBOARD_PERMISSIONS } from '@otpless/service/permissions';
import type { Principal } from '@otpless/service/principal';
import { execute } from '@otpless/testkit/execute-subgraph';
import { testPrincipal } from '@otpless/testkit/identity';
import { usageContext, type UsageServices } from '../src/graphql/context';
import { subgraphSchema } from '../src/graphql/subgraph-schema';
import { usageReader } from '../src/persistence/usage.reader';
import { comparable, keptAccruals } from './rerating';
import { richCards, richContract, richPhase } from './rich-contract';
import { sampleAccount, sampleAlias, sampleEvent, sampleMeter, sampleSchema } from './sample';
import { type Stage, usageStage } from './usage-stage';

const [leading, member, late, alone] = [sampleAccount(), sampleAccount(), sampleAccount(), sampleAccount()];
const counting = sampleMeter();
const highest = sampleMeter({ key: 'peak', aggregation: 'MAX', valueAttribute: 'latency', groupBy: ['country'] });
const cards = richCards({ count: counting.meterId, highest: highest.meterId });
const group = {
  ...richContract(leading.accountId, [richPhase('2026-03-01', cards)]),
  memberAccountIds: [member.accountId],
};
const single = richContract(alone.accountId, [richPhase('2026-03-01', cards)]);

let stage: Stage;
let services: UsageServices;

beforeAll(async () => {
  stage = await usageStage('2026-03-10T06:00:00Z');
  const { operations } = await stage.start();
  services = {
    operations,
    reader: usageReader(stage.pool),
    clock: stage.clock,
    acceptEvents: () => Promise.reject(new Error('events come by the stream')),
  };
  for (const account of [leading, member, late, alone]) await stage.say(accountChanged, account);
  await stage.say(aliasChanged, sampleAlias(member.accountId, 'branch'));
  await stage.say(eventSchemaChanged, sampleSchema);
  for (const meter of [counting, highest]) await stage.say(meterChanged, meter);
  for (const contract of [group, single]) await stage.say(subscriptionChanged, contract);
  await stage.settled();
});

afterAll(() => stage.stop());

/** The same use twice: once spread over some subjects, once all by the account that stands alone. */
async function use(events: number, subjects: readonly string[]): Promise<void> {
  const made = Array.from({ length: events }, (_none, at) => ({
    attributes: { latency: (at * 31) % 977 },
    dimensions: { country: ['IN', 'AE', 'US'][at % 3]!, channel: at % 5 === 0 ? 'WHATSAPP' : 'SMS' },
  }));
  const sentBy = (subjectOf: (at: number) => string) =>
    made.map((event, at) => sampleEvent(subjectOf(at), `2026-03-0${1 + (at % 9)}T10:00:00Z`, event));
  await stage.send(
    'spread',
    sentBy((at) => subjects[at % subjects.length]!),
  );
  await stage.send(
    'alone',
    sentBy(() => alone.accountId),
  );
  await stage.settled();
}

async function ask(document: string, variables: Record<string, unknown> = {}, principal: Principal = testPrincipal()) {
  return execute(await subgraphSchema(), usageContext({ principal, requestId: 'test' }, services), document, variables);
}

async function expectSameAsAlone(): Promise<void> {
  const [ofGroup] = await keptAccruals(stage, group.subscriptionId);
  const [ofOne] = await keptAccruals(stage, single.subscriptionId);
  expect(comparable(ofGroup!)).toEqual(comparable(ofOne!));
}

test('a group is priced as one account with the same usage', async () => {
  await use(180, [leading.accountId, 'branch', 'branch']);
  await expectSameAsAlone();
  const [accrual] = await keptAccruals(stage, group.subscriptionId);
  expect(accrual?.charges.find(({ rateCardKey }) => rateCardKey === 'by-country')?.quantity).toBe('180');
});

test('each member’s share by use is shown, and together they are the total', async () => {
  const { data, errors } = await ask(
    `query ($id: ID!) { accruals(subscriptionId: $id, first: 1) { nodes { total { amount }
       charges { rateCardKey kind item { id } working { dimensions slab { startAfter upTo } on amount } }
       grants { reference amount { amount } grantedOn expiresOn } entitlements { featureKey used }
       memberShares { account { id } total { amount } charges { rateCardKey quantity } } } } }`,
    { id: group.subscriptionId },
  );
  expect(errors).toEqual([]);
  const [accrual] = data.accruals.nodes;
  const shares: { account: { id: string }; total: { amount: string }; charges: { quantity: string | null }[] }[] =
    accrual.memberShares;
  expect(shares.map(({ account }) => account.id)).toEqual([leading.accountId, member.accountId]);
  const sum = Money.sum(
    shares.map(({ total }) => Money.of(total.amount, 'INR')),
    'INR',
  );
  expect(sum.toFixed()).toBe(accrual.total.amount);
  expect(shares[1]?.charges.find((charge) => 'rateCardKey' in charge && charge.rateCardKey === 'by-country')).toEqual({
    rateCardKey: 'by-country',
    quantity: '120',
  });
  const byCountry = accrual.charges.find((charge: { rateCardKey: string }) => charge.rateCardKey === 'by-country');
  expect(byCountry.working[0]).toMatchObject({
    dimensions: { country: 'IN' },
    slab: { startAfter: '0', upTo: '100' },
    on: null,
  });
  expect(accrual.charges.at(-1)).toMatchObject({ rateCardKey: 'tenth', kind: 'DISCOUNT', item: null });
  expect(accrual.grants).toEqual([
    { reference: 'welcome 2026-03-01', amount: { amount: '50' }, grantedOn: '2026-03-01', expiresOn: '2026-03-31' },
  ]);
  expect(accrual.entitlements).toEqual([{ featureKey: 'otp', used: '180' }]);
});

test('a token of one account sees its own share only', async () => {
  const query = `query ($id: ID!) { accruals(subscriptionId: $id, first: 1) { nodes { memberShares { account { id } } } } }`;
  const token = testPrincipal(DASHBOARD_PERMISSIONS, { accountId: leading.accountId });
  const { data } = await ask(query, { id: group.subscriptionId }, token);
  expect(data.accruals.nodes).toEqual([{ memberShares: [{ account: { id: leading.accountId } }] }]);
});

test('what is about all accounts is closed to a token of one, whatever it may do', async () => {
  const token = testPrincipal(['usage:read', 'usage:correct'], { accountId: leading.accountId });
  for (const document of [
    '{ liveOverview { eventsToday } }',
    '{ unprocessedEvents { nodes { id } } }',
    'mutation { retryUnprocessed(input: {}) { retried } }',
  ])
    expect((await ask(document, {}, token)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
});

test('an account that joins brings what it has used in the period', async () => {
  await use(30, [late.accountId]);
  await stage.say(subscriptionChanged, {
    ...group,
    revision: 2,
    memberAccountIds: [member.accountId, late.accountId],
  });
  await stage.settled();
  await expectSameAsAlone();
  await use(30, ['branch', late.accountId]);
  await expectSameAsAlone();
});

test('what an account is entitled to can be asked for by any account of the group', async () => {
  const entitlements = `query ($id: ID!) { entitlements(accountId: $id) { featureKey limit used balance oncePaid }
    entitlement(accountId: $id, featureKey: "other") { used } }`;
  for (const { accountId } of [leading, member])
    expect((await ask(entitlements, { id: accountId })).data).toEqual({
      entitlements: [{ featureKey: 'otp', limit: '50', used: '240', balance: '0', oncePaid: false }],
      entitlement: null,
    });
  const theirs = testPrincipal(['accrual:read'], { accountId: alone.accountId });
  expect((await ask(entitlements, { id: leading.accountId }, theirs)).errors[0]).toMatchObject({ code: 'FORBIDDEN' });
});

test.each`
  input                                                                    | answer                                                              | because
  ${{ subject: 'branch', featureKey: 'otp', quantity: '0' }}               | ${{ allowed: true, limit: '50', used: '240', balance: '0' }}        | ${'nothing more is always left'}
  ${{ subject: 'branch', featureKey: 'otp' }}                              | ${{ allowed: false, limit: '50', used: '240', balance: '0' }}       | ${'one more is not'}
  ${{ subject: 'branch', featureKey: 'other' }}                            | ${{ allowed: false, limit: '0', used: '0', balance: '0' }}          | ${'it is not entitled to that'}
  ${{ subject: 'nobody', featureKey: 'otp' }}                              | ${{ message: expect.stringContaining('nobody') }}                   | ${'nobody stands behind the subject'}
  ${{ subject: 'branch', featureKey: 'otp', quantity: '-1' }}              | ${{ message: expect.any(String), fields: [{ path: 'quantity' }] }}  | ${'nobody uses less than nothing'}
  ${{ accountId: member.accountId, featureKey: 'otp' }}                    | ${{ allowed: false, limit: '50', used: '240', balance: '0' }}       | ${'the account is named'}
  ${{ accountId: 'branch', featureKey: 'otp' }}                            | ${{ message: expect.stringContaining('branch') }}                   | ${'an alias is no account'}
  ${{ featureKey: 'otp' }}                                                 | ${{ message: expect.any(String), fields: [{ path: 'accountId' }] }} | ${'nobody is named'}
  ${{ subject: 'branch', accountId: member.accountId, featureKey: 'otp' }} | ${{ message: expect.any(String), fields: [{ path: 'subject' }] }}   | ${'it is one or the other'}
`('checking $input answers $answer because $because', async ({ input, answer }) => {
  const document = `query ($input: CheckEntitlementInput!) { checkEntitlement(input: $input) {
    ... on EntitlementCheck { allowed limit used balance } ... on Problem { message } ... on InvalidInput { fields { path } } } }`;
  const { data, errors } = await ask(document, { input });
  expect(errors).toEqual([]);
  expect(data.checkEntitlement).toEqual(answer);
});
