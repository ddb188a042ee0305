import type { AccrualChanged, GrantDue } from '@otpless/contracts/usage/accrual-changed';
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

test('what is granted once it is paid waits until its accrual is drawn whole', async () => {
  const { accountId, walletId } = await world.accountWithWallet();
  const accrual = accrualFact(accountId, {
    total: '50',
    charges: [charge('fee', '50')],
    grants: [given({ oncePaid: true })],
  });
  await world.operations.applyAccruals([accrual]);
  expect(await draw()).toBe(0);
  await world.topUp(walletId, '20');
  expect(await draw()).toBe(0);
  await world.topUp(walletId, '30');
  expect(await world.operations.postPlanGrants()).toBe(1);
  expect(await balances(walletId)).toEqual([100, 100, 0]);
  expect(await breaches(world)).toEqual([]);
});

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
