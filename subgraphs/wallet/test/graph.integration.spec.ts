import type { Principal } from '@otpless/service/principal';
import type { SubgraphSchema } from '@otpless/service/graphql/subgraph-schema';
import { execute } from '@otpless/testkit/execute-subgraph';
import { testPrincipal } from '@otpless/testkit/identity';
import { walletContext } from '../src/graphql/context';
import { subgraphSchema } from '../src/graphql/subgraph-schema';
import { PostgresWalletReader } from '../src/persistence/wallet.reader';
import { accrualFact, walletWorld, type WalletWorld } from './wallet-world';

let world: WalletWorld;
let schema: SubgraphSchema;
beforeAll(async () => {
  [world, schema] = await Promise.all([walletWorld(), subgraphSchema()]);
});
afterAll(() => world.close());

const ask = (source: string, variables: object = {}, principal: Principal = testPrincipal()) =>
  execute(
    schema,
    walletContext({ principal, requestId: 'r1' }, world.operations, new PostgresWalletReader(world.database)),
    source,
    variables as Record<string, unknown>,
  );

const CREATE = `mutation ($input: CreateWalletInput!) { createWallet(input: $input) {
  __typename ... on Wallet { id overdraftLimit { amount currency } status } ... on Problem { message } ... on InvalidInput { fields { path } } } }`;
const TOP_UP = `mutation ($input: TopUpWalletInput!) { topUpWallet(input: $input) {
  __typename ... on TopUp { id status gross { amount } net { amount } } ... on Problem { message } ... on InvalidInput { fields { path } } } }`;
const GRANT = `mutation ($input: GrantPromotionalMoneyInput!) { grantPromotionalMoney(input: $input) {
  __typename ... on Grant { id kind remaining { amount } priority } ... on Problem { message } ... on InvalidInput { fields { path } } } }`;
const ADJUST = `mutation ($input: AdjustWalletInput!) { adjustWallet(input: $input) {
  __typename ... on Wallet { id balance { amount } } ... on InsufficientBalance { message available { amount currency } } ... on InvalidInput { fields { path } } } }`;

const payment = { method: 'CASH', reference: 'r', receivedOn: '2026-11-22' };

test('a wallet is created once an account and currency', async () => {
  const accountId = await world.account();
  const first = await ask(CREATE, { input: { accountId, overdraftLimit: '100' } });
  expect(first.data.createWallet).toMatchObject({
    __typename: 'Wallet',
    overdraftLimit: { amount: '100', currency: 'INR' },
    status: 'ACTIVE',
  });
  expect((await ask(CREATE, { input: { accountId } })).data.createWallet).toMatchObject({ __typename: 'Conflict' });
});

test.each`
  account                        | overdraftLimit | typename          | because
  ${null}                        | ${'0'}         | ${'NotFound'}     | ${'no such account was heard of'}
  ${{ paymentMode: 'POSTPAID' }} | ${'0'}         | ${'InvalidInput'} | ${'a postpaid account pays by invoice'}
  ${{ status: 'ARCHIVED' }}      | ${'0'}         | ${'Conflict'}     | ${'the account is archived'}
  ${{}}                          | ${'-1'}        | ${'InvalidInput'} | ${'a limit is not negative'}
`(
  'createWallet for $account with $overdraftLimit answers $typename because $because',
  async ({ account, overdraftLimit, typename }) => {
    const accountId = account === null ? 'acc_00000000000000000000000000' : await world.account(account);
    expect((await ask(CREATE, { input: { accountId, overdraftLimit } })).data.createWallet.__typename).toBe(typename);
  },
);

test('a top-up is asked once a key, and refused where it cannot be', async () => {
  const { walletId } = await world.accountWithWallet();
  const input = { walletId, amount: '590', payment, idempotencyKey: 'once' };
  const first = await ask(TOP_UP, { input });
  expect(first.data.topUpWallet).toMatchObject({
    __typename: 'TopUp',
    status: 'REQUESTED',
    gross: { amount: '590' },
    net: null,
  });
  expect(await ask(TOP_UP, { input })).toEqual(first);
  expect((await ask(TOP_UP, { input: { ...input, amount: '591' } })).data.topUpWallet.__typename).toBe(
    'IdempotencyConflict',
  );
  expect((await world.said('top-up.requested')).length).toBe(1);
  for (const amount of ['0', '-5', '1.001'])
    expect((await ask(TOP_UP, { input: { ...input, amount, idempotencyKey: amount } })).data.topUpWallet).toMatchObject(
      { __typename: 'InvalidInput', fields: [{ path: 'amount' }] },
    );
});

test('promotional money and adjustments move once a key', async () => {
  const { walletId } = await world.accountWithWallet();
  const grant = { walletId, amount: '50', reason: 'welcome', idempotencyKey: 'g' };
  const granted = await ask(GRANT, { input: grant });
  expect(granted.data.grantPromotionalMoney).toMatchObject({
    __typename: 'Grant',
    kind: 'PROMOTIONAL',
    priority: 0,
    remaining: { amount: '50' },
  });
  expect(await ask(GRANT, { input: grant })).toEqual(granted);
  const past = { ...grant, expiresAt: '2020-01-01T00:00:00Z', idempotencyKey: 'p' };
  expect((await ask(GRANT, { input: past })).data.grantPromotionalMoney).toMatchObject({
    fields: [{ path: 'expiresAt' }],
  });
  const adjust = { walletId, amount: '-20', reason: 'mistake', idempotencyKey: 'a' };
  expect((await ask(ADJUST, { input: adjust })).data.adjustWallet).toMatchObject({ balance: { amount: '30' } });
  expect((await ask(ADJUST, { input: adjust })).data.adjustWallet).toMatchObject({ balance: { amount: '30' } });
  const more = await ask(ADJUST, { input: { ...adjust, amount: '-30.01', idempotencyKey: 'b' } });
  expect(more.data.adjustWallet).toMatchObject({
    __typename: 'InsufficientBalance',
    available: { amount: '30', currency: 'INR' },
  });
});

test('an account-scoped caller sees its own wallets only, by every way', async () => {
  const [own, other] = await Promise.all([world.accountWithWallet(), world.accountWithWallet()]);
  const scoped = testPrincipal(['wallet:read'], { accountId: own.accountId });
  const look = (id: string) => ask('query ($id: ID!) { wallet(id: $id) { id } }', { id }, scoped);
  expect((await look(own.walletId)).data.wallet).toEqual({ id: own.walletId });
  expect((await look(other.walletId)).data.wallet).toBeNull();
  expect((await ask('{ wallets { nodes { id } } }', {}, scoped)).data.wallets.nodes).toEqual([{ id: own.walletId }]);
  const foreign = await ask(
    'query ($id: ID) { wallets(accountId: $id) { nodes { id } } }',
    { id: other.accountId },
    scoped,
  );
  expect(foreign.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  const entities = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Wallet { id } ... on Account { id wallets { id } } } }`;
  const representations = [own, other].flatMap(({ walletId, accountId }) => [
    { __typename: 'Wallet', id: walletId },
    { __typename: 'Account', id: accountId },
  ]);
  expect((await ask(entities, { representations }, scoped)).data._entities).toEqual([
    { id: own.walletId },
    { id: own.accountId, wallets: [{ id: own.walletId }] },
    null,
    null,
  ]);
  const unpermitted = await ask(
    entities,
    { representations: [{ __typename: 'Wallet', id: own.walletId }] },
    testPrincipal(['invoice:read']),
  );
  expect(unpermitted.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
});

test('wallets are listed by live balance, page by page, and found by name', async () => {
  const name = 'Lowest & 100% first';
  const balances = ['30', '10', '20', '10'];
  for (const balance of balances) {
    const accountId = await world.account({ name });
    const { data } = await ask(CREATE, { input: { accountId } });
    await world.topUp(data.createWallet.id, '50');
    await world.operations.applyAccruals([accrualFact(accountId, { total: String(50 - Number(balance)) })]);
  }
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await ask(
      'query ($after: String, $search: String) { wallets(first: 3, after: $after, search: $search) { nodes { liveBalance { amount } } pageInfo { hasNextPage endCursor } } }',
      { after, search: '100% f' },
    );
    seen.push(...data.wallets.nodes.map((node: { liveBalance: { amount: string } }) => node.liveBalance.amount));
    after = data.wallets.pageInfo.hasNextPage ? data.wallets.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual(['10', '10', '20', '30']);
  expect((await ask('{ wallets(search: "100_ f") { nodes { id } } }')).data.wallets.nodes).toEqual([]);
  const newest = await ask('{ wallets(first: 2, orderBy: CREATED_DESC) { nodes { id } pageInfo { hasNextPage } } }');
  expect(newest.data.wallets.pageInfo.hasNextPage).toBe(true);
  expect((await ask('{ wallets(after: "nonsense") { nodes { id } } }')).errors).toMatchObject([
    { code: 'BAD_USER_INPUT' },
  ]);
});

test('entries are paged, the newest first', async () => {
  const { walletId } = await world.accountWithWallet();
  for (const amount of ['1', '2', '3']) await world.topUp(walletId, amount);
  const entries =
    'query ($id: ID!, $after: String) { wallet(id: $id) { entries(first: 2, after: $after) { nodes { amount { amount } balanceAfter { amount } } pageInfo { endCursor hasNextPage } } } }';
  const first = (await ask(entries, { id: walletId })).data.wallet.entries;
  expect(first.nodes).toEqual([
    { amount: { amount: '3' }, balanceAfter: { amount: '6' } },
    { amount: { amount: '2' }, balanceAfter: { amount: '3' } },
  ]);
  const rest = (await ask(entries, { id: walletId, after: first.pageInfo.endCursor })).data.wallet.entries;
  expect(rest).toMatchObject({ nodes: [{ amount: { amount: '1' } }], pageInfo: { hasNextPage: false } });
});
