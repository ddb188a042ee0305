import type { AccrualChanged, GrantDue } from '@otpless/contracts/usage/accrual-changed';
import { Quantity } from '@otpless/money/quantity';
import { PostgresWalletReader } from '../src/persistence/wallet.reader';
import { breaches } from './ledger-laws';
import { accrualFact, done, DRAW_INTERVAL_MS, type WalletWorld, walletWorld } from './wallet-world';

jest.setTimeout(60_000);
let world: WalletWorld;

beforeAll(async () => {
  world = await walletWorld();
});
afterAll(() => world.close());
beforeEach(() => world.forgetTheRest());

const given = (over: Partial<GrantDue> = {}): GrantDue => ({
  rateCardKey: 'welcome',
  reference: 'welcome 2026-11-01',
  amount: '100',
  priority: 5,
  grantedOn: '2026-11-01',
  expiresOn: '2026-12-01',
  scope: null,
  oncePaid: false,
  ...over,
});
const charge = (key: string, amount: string): AccrualChanged['charges'][number] => ({
  rateCardKey: key,
  kind: 'USAGE',
  item: { id: `itm_${key}`, key, description: key, sacCode: '998413' },
  meterId: null,
  quantity: '1',
  amount,
  working: [{ rule: 'flat', quantity: '1', rate: amount, amount }],
});
const of = (walletId: string) =>
  world.rows<{ kind: string; amount: string; remaining: string; priority: number; expires_at: Date; scope: string[] }>(
    `select kind, amount::text, remaining::text, priority, expires_at, scope from wallet."grant" where wallet_id = ? order by id`,
    [walletId],
  );
const balances = async (walletId: string) => {
  const { balance, live_balance, bound } = await world.wallet(walletId);
  return [Number(balance), Number(live_balance), Number(bound)];
};
const draw = async () => {
  world.clock.advanceBy(DRAW_INTERVAL_MS);
  await world.operations.drawDue();
  return world.operations.postPlanGrants();
};

test('a grant of the plan is posted once, however often it is told', async () => {
  const { accountId, walletId } = await world.accountWithWallet();
  const first = accrualFact(accountId, { grants: [given()] });
  await world.operations.applyAccruals([first]);
  expect(await world.operations.postPlanGrants()).toBe(1);
  await world.operations.applyAccruals([first, { ...first, revision: 2 }]);
  expect(await world.operations.postPlanGrants()).toBe(0);
  expect(await of(walletId)).toMatchObject([
    { kind: 'PROMOTIONAL', amount: '100.000000000000', priority: 5, scope: null },
  ]);
  expect(new Date((await of(walletId))[0]!.expires_at).toISOString()).toBe('2026-11-30T18:30:00.000Z');
  expect(await breaches(world)).toEqual([]);
});

test('another period of the same subscription grants again, since its reference is another', async () => {
  const { accountId, walletId } = await world.accountWithWallet();
  const november = accrualFact(accountId, { grants: [given()] });
  const december = accrualFact(accountId, {
    subscriptionId: november.subscriptionId,
    grants: [given({ reference: 'welcome 2026-12-01', expiresOn: null })],
  });
  await world.operations.applyAccruals([november, december]);
  expect(await world.operations.postPlanGrants()).toBe(2);
  expect(await of(walletId)).toHaveLength(2);
});

test('where there is no wallet yet the grant waits for it', async () => {
  const accountId = await world.account();
  await world.operations.applyAccruals([accrualFact(accountId, { grants: [given()] })]);
  expect(await world.operations.postPlanGrants()).toBe(0);
  const walletId = done(await world.operations.createWallet({ accountId }));
  expect(await world.operations.postPlanGrants()).toBe(1);
  expect(await balances(walletId)).toEqual([100, 100, 0]);
});

test.each`
  revisions               | posted     | because
  ${'1:100 2:150'}        | ${['150']} | ${'the newer revision holds'}
  ${'2:150 1:100'}        | ${['150']} | ${'what is older says nothing any more'}
  ${'1:100 2:none'}       | ${[]}      | ${'it is withdrawn'}
  ${'2:none 1:100'}       | ${[]}      | ${'an older revision does not bring it back'}
  ${'1:100 2:none 1:100'} | ${[]}      | ${'nor does one that comes twice'}
  ${'1:100 2:none 3:80'}  | ${['80']}  | ${'a newer one does'}
`(
  'a grant follows its accrual until it is posted: $revisions posts $posted because $because',
  async ({ revisions, posted }: { revisions: string; posted: string[] }) => {
    const { accountId, walletId } = await world.accountWithWallet();
    const accrual = accrualFact(accountId);
    for (const said of revisions.split(' ')) {
      const [revision, amount] = said.split(':');
      const grants = amount === 'none' ? [] : [given({ amount })];
      await world.operations.applyAccruals([{ ...accrual, revision: Number(revision), grants }]);
    }
    expect(await world.operations.postPlanGrants()).toBe(posted.length);
    expect((await of(walletId)).map(({ amount }) => Quantity.of(amount).toFixed())).toEqual(posted);
  },
);

test('a grant that a change of the contract hands on to another accrual is posted once, whichever is heard first', async () => {
  const { accountId, walletId } = await world.accountWithWallet();
  const first = accrualFact(accountId, { grants: [given()] });
  const second = accrualFact(accountId, { subscriptionId: first.subscriptionId, grants: [given({ amount: '70' })] });
  await world.operations.applyAccruals([first, second]);
  await world.operations.applyAccruals([{ ...first, revision: 2, grants: [] }]);
  expect(await world.operations.postPlanGrants()).toBe(1);
  expect((await of(walletId)).map(({ amount }) => Quantity.of(amount).toFixed())).toEqual(['70']);

  const both = accrualFact(accountId, { grants: [given()] });
  const again = accrualFact(accountId, { subscriptionId: both.subscriptionId, grants: [given()] });
  await world.operations.applyAccruals([both, again]);
  expect(await world.operations.postPlanGrants()).toBe(1);
  await world.operations.applyAccruals([{ ...both, revision: 2, grants: [] }]);
  expect(await world.operations.postPlanGrants()).toBe(0);
  expect(await breaches(world)).toEqual([]);
});

test('what is posted stays, and the wallet says what its plan gives instead', async () => {
  const { accountId, walletId } = await world.accountWithWallet();
  const accrual = accrualFact(accountId, { grants: [given()] });
  const reader = new PostgresWalletReader(world.database);
  const instead = async () => {
    const ids = (await reader.grantsOf([walletId])).map(({ id }) => id);
    return [...(await reader.changedPlanGrants(ids)).values()].map(String);
  };
  await world.operations.applyAccruals([accrual]);
  await world.operations.postPlanGrants();
  expect(await instead()).toEqual([]);
  await world.operations.applyAccruals([{ ...accrual, revision: 2, grants: [given({ amount: '150' })] }]);
  expect(await instead()).toEqual(['INR 150']);
  await world.operations.applyAccruals([{ ...accrual, revision: 3, grants: [] }]);
  expect(await instead()).toEqual(['INR 0']);
  expect(await world.operations.postPlanGrants()).toBe(0);
  expect(await balances(walletId)).toEqual([100, 100, 0]);
  expect(await breaches(world)).toEqual([]);
});

test.each`
  fee     | toppedUp        | balance | because
  ${'0'}  | ${[]}           | ${100}  | ${'a plan that asks for nothing up front is paid with nothing'}
  ${'50'} | ${[]}           | ${0}    | ${'nothing is paid'}
  ${'50'} | ${['20']}       | ${0}    | ${'a part is not the whole'}
  ${'50'} | ${['20', '30']} | ${100}  | ${'all of the accrual is drawn'}
`(
  'a grant once it is paid: of a fee of $fee and $toppedUp topped up $balance stands, because $because',
  async ({ fee, toppedUp, balance }: { fee: string; toppedUp: string[]; balance: number }) => {
    const { accountId, walletId } = await world.accountWithWallet();
    const accrual = accrualFact(accountId, {
      total: fee,
      charges: [charge('fee', fee)],
      grants: [given({ oncePaid: true })],
    });
    await world.operations.applyAccruals([accrual]);
    await draw();
    for (const amount of toppedUp) {
      await world.topUp(walletId, amount);
      await draw();
    }
    expect((await balances(walletId))[0]).toBe(balance);
    expect(await breaches(world)).toEqual([]);
  },
);

test('money for some items pays for them only, and the live balance knows it before the ledger does', async () => {
  const { accountId, walletId } = await world.accountWithWallet();
  const accrual = accrualFact(accountId, { grants: [given({ scope: ['sms'] })] });
  await world.operations.applyAccruals([accrual]);
  await world.operations.postPlanGrants();
  expect(await balances(walletId)).toEqual([100, 100, 0]);

  const used = { ...accrual, revision: 2, total: '90', charges: [charge('sms', '30'), charge('whatsapp', '60')] };
  await world.operations.applyAccruals([used]);
  expect(await balances(walletId)).toEqual([100, 70, 70]);
  await draw();
  expect(await balances(walletId)).toEqual([70, 70, 70]);

  await world.topUp(walletId, '100');
  expect(await balances(walletId)).toEqual([110, 110, 0]);
  expect(await breaches(world)).toEqual([]);
});

test('where an item falls, what its grant paid too much returns, though the whole stays', async () => {
  const { accountId, walletId } = await world.accountWithWallet();
  await world.topUp(walletId, '100');
  const accrual = accrualFact(accountId, {
    total: '80',
    charges: [charge('sms', '80')],
    grants: [given({ scope: ['sms'], priority: -1 })],
  });
  await world.operations.applyAccruals([accrual]);
  await world.operations.postPlanGrants();
  await draw();
  expect((await of(walletId)).map(({ remaining }) => Number(remaining))).toEqual([100, 20]);
  const moved = { ...accrual, revision: 2, charges: [charge('sms', '10'), charge('whatsapp', '70')] };
  await world.operations.applyAccruals([moved]);
  await draw();
  expect((await of(walletId)).map(({ remaining }) => Number(remaining))).toEqual([30, 90]);
  expect(await breaches(world)).toEqual([]);
});
