import type { BalanceChanged } from '@otpless/contracts/wallet/balance-changed';
import type { DrawRecorded } from '@otpless/contracts/wallet/draw-recorded';
import { newId } from '@otpless/service/identifiers';
import { breaches } from './ledger-laws';
import {
  accountFact,
  accrualFact,
  advanceFor,
  done,
  DRAW_INTERVAL_MS,
  invoiceFact,
  payment,
  walletWorld,
  type WalletWorld,
} from './wallet-world';

let world: WalletWorld;
beforeAll(async () => (world = await walletWorld()));
beforeEach(() => world.forgetTheRest());
afterAll(() => world.close());

/** All there is, so that "nothing happened" can be said of everything. */
async function everything() {
  const tables = ['account', 'wallet', 'grant', 'accrual_draw', 'top_up', 'transfer', 'ledger_entry', 'outbox'];
  return Promise.all(tables.map((table) => world.rows(`select * from wallet."${table}" order by 1`)));
}

test('each fact that is delivered again changes nothing and says nothing', async () => {
  const { operations } = world;
  const account = accountFact();
  const { accountId } = account;
  await operations.projectAccounts([account]);
  const walletId = done(await operations.createWallet({ accountId }));
  const topUpId = done(await operations.topUpWallet({ walletId, amount: '118', payment, idempotencyKey: 'k' }));
  const advance = advanceFor(topUpId, walletId, '100', { gross: '118', tax: '18' });
  await operations.postTopUps([advance]);
  const accrual = accrualFact(accountId, { total: '10.005', state: 'FINAL' });
  await operations.applyAccruals([accrual]);
  await operations.drawDue();
  const invoice = invoiceFact(accountId, [{ accrualId: accrual.accrualId, accrued: '10.005', invoiced: '10.01' }]);
  await operations.roundToInvoices([invoice]);
  expect((await world.wallet(walletId))['balance']).toBe('89.990000000000');

  const before = await everything();
  await operations.projectAccounts([{ ...account, name: 'Other' }]);
  await operations.postTopUps([advance, advance]);
  await operations.applyAccruals([accrual, accrual]);
  await operations.drawDue();
  await operations.roundToInvoices([invoice]);
  expect(await everything()).toEqual(before);
});

test('revisions may come late and in any order: the newest counts', async () => {
  const { accountId, walletId } = await world.accountWithWallet();
  await world.topUp(walletId, '100');
  const accrual = accrualFact(accountId);
  const revision = (number: number, total: string) => ({ ...accrual, revision: number, total });
  await world.operations.applyAccruals([revision(2, '20'), revision(4, '40'), revision(3, '30')]);
  expect((await world.wallet(walletId))['live_balance']).toBe('60.000000000000');
  await world.operations.applyAccruals([revision(1, '10')]);
  expect((await world.wallet(walletId))['live_balance']).toBe('60.000000000000');
  await world.operations.applyAccruals([revision(5, '15')]);
  expect((await world.wallet(walletId))['live_balance']).toBe('85.000000000000');
});

test('a total that falls below what was drawn gives the money back', async () => {
  const { accountId, walletId } = await world.accountWithWallet();
  await world.topUp(walletId, '100');
  const accrual = accrualFact(accountId, { total: '150' });
  await world.operations.applyAccruals([accrual]);
  await world.operations.drawDue();
  expect((await world.said<DrawRecorded>('draw.recorded')).at(-1)).toMatchObject({
    drawnPurchased: '100',
    uncovered: '50',
  });
  world.clock.advanceBy(DRAW_INTERVAL_MS);
  await world.operations.applyAccruals([{ ...accrual, revision: 2, total: '70' }]);
  expect((await world.said<BalanceChanged>('balance.changed')).at(-1)).toMatchObject({
    balance: '0',
    undrawn: '-30',
    liveBalance: '30',
    uncovered: '0',
  });
  await world.operations.drawDue();
  expect((await world.said<DrawRecorded>('draw.recorded')).at(-1)).toMatchObject({
    revision: 2,
    drawnPurchased: '70',
    uncovered: '0',
  });
  expect((await world.wallet(walletId))['balance']).toBe('30.000000000000');
});

test.each(['GRACE', 'FINAL'] as const)('an accrual that becomes %s is drawn at once', async (state) => {
  const { accountId, walletId } = await world.accountWithWallet();
  await world.topUp(walletId, '100');
  const accrual = accrualFact(accountId, { total: '10' });
  await world.operations.applyAccruals([accrual]);
  await world.operations.drawDue();
  await world.operations.applyAccruals([{ ...accrual, revision: 2, total: '12', state }]);
  await world.operations.drawDue();
  expect((await world.said<DrawRecorded>('draw.recorded')).at(-1)).toMatchObject({
    accrualRevision: 2,
    accrualState: state,
    drawnPurchased: '12',
  });
});

test('FINAL is said even where nothing moved', async () => {
  const { accountId } = await world.accountWithWallet();
  await world.operations.applyAccruals([accrualFact(accountId, { total: '0', state: 'FINAL' })]);
  await world.operations.drawDue();
  expect(await world.said<DrawRecorded>('draw.recorded')).toMatchObject([
    { accrualState: 'FINAL', drawnPurchased: '0', uncovered: '0' },
  ]);
});

test('a FINAL accrual that is revised before it is invoiced is drawn anew', async () => {
  const { accountId, walletId } = await world.accountWithWallet();
  await world.topUp(walletId, '10');
  const accrual = accrualFact(accountId, { total: '14', state: 'FINAL' });
  await world.operations.applyAccruals([accrual]);
  await world.operations.drawDue();
  await world.topUp(walletId, '100');
  expect((await world.wallet(walletId))['balance']).toBe('100.000000000000');
  await world.operations.applyAccruals([{ ...accrual, revision: 2, total: '15' }]);
  expect((await world.wallet(walletId))['live_balance']).toBe('95.000000000000');
  await world.operations.drawDue();
  expect((await world.said<DrawRecorded>('draw.recorded')).at(-1)).toMatchObject({
    accrualRevision: 2,
    drawnPurchased: '15',
    uncovered: '0',
  });
  expect(await breaches(world)).toEqual([]);
});

test('without a wallet everything is uncovered, until there is one', async () => {
  const { operations } = world;
  const accountId = await world.account();
  const accrual = accrualFact(accountId, { total: '10' });
  await operations.applyAccruals([accrual]);
  await operations.drawDue();
  expect(await world.said<DrawRecorded>('draw.recorded')).toMatchObject([
    { walletId: null, uncovered: '10', revision: 1 },
  ]);
  const walletId = done(await operations.createWallet({ accountId, overdraftLimit: '4' }));
  expect((await world.said<DrawRecorded>('draw.recorded')).at(-1)).toMatchObject({
    walletId,
    drawnPurchased: '4',
    uncovered: '6',
    revision: 2,
  });
  await world.topUp(walletId, '100');
  expect((await world.said<DrawRecorded>('draw.recorded')).at(-1)).toMatchObject({
    drawnPurchased: '10',
    uncovered: '0',
    revision: 3,
  });
  expect(await world.wallet(walletId)).toMatchObject({ balance: '90.000000000000', overdraft_used: '0.000000000000' });
  expect(await breaches(world)).toEqual([]);
});

test('postpaid accruals are none of the wallet’s', async () => {
  const { accountId } = await world.accountWithWallet();
  const accrual = accrualFact(accountId, { paymentMode: 'POSTPAID', total: '10' });
  await world.operations.applyAccruals([accrual]);
  expect(await world.rows('select * from wallet.accrual_draw where accrual_id = ?', [accrual.accrualId])).toEqual([]);
});

test('many accruals of one wallet in one batch are one change of its balance', async () => {
  const { accountId, walletId } = await world.accountWithWallet('5');
  await world.topUp(walletId, '100');
  const said = (await world.said('balance.changed')).length;
  const batch = Array.from({ length: 500 }, (_, number) =>
    accrualFact(accountId, {
      total: '0.25',
      period: { startsOn: '2026-11-01', endsOn: '2026-12-01' },
      accrualId: newId('acr'),
      revision: number + 1,
    }),
  );
  await world.operations.applyAccruals(batch);
  const balances = await world.said<BalanceChanged>('balance.changed');
  expect(balances.length).toBe(said + 1);
  expect(balances.at(-1)).toMatchObject({
    balance: '100',
    undrawn: '105',
    liveBalance: '-5',
    available: '0',
    uncovered: '20',
  });
  await world.operations.drawDue();
  expect((await world.said<BalanceChanged>('balance.changed')).at(-1)).toMatchObject({
    balance: '-5',
    undrawn: '0',
    liveBalance: '-5',
    uncovered: '20',
  });
  expect(await breaches(world)).toEqual([]);
}, 30_000);

test('draws, top-ups, adjustments and revisions at the same time keep the laws', async () => {
  const { operations, clock } = world;
  const lives = await Promise.all(Array.from({ length: 4 }, () => world.accountWithWallet('50')));
  const accruals = lives.flatMap(({ accountId }) => [1, 2].map(() => accrualFact(accountId)));
  const work = Array.from({ length: 60 }, (_, round) => async () => {
    const { walletId } = lives[round % lives.length]!;
    clock.advanceBy(1000);
    switch (round % 4) {
      case 0:
        return operations.applyAccruals(
          accruals.map((accrual, index) => ({
            ...accrual,
            revision: round + 2,
            total: String(((round * 7 + index * 13) % 90) + 0.125),
          })),
        );
      case 1:
        return world.topUp(walletId, '7');
      case 2:
        return operations.adjustWallet({ walletId, amount: '-3.5', reason: 'r', idempotencyKey: `a${round}` });
      default:
        return Promise.all([operations.drawDue(), operations.drawDue()]);
    }
  });
  await Promise.all(work.map((one) => one()));
  expect(await breaches(world)).toEqual([]);
  clock.advanceBy(DRAW_INTERVAL_MS);
  await operations.drawDue();
  expect(await breaches(world)).toEqual([]);
  const [undrawn] = await world.rows<{ count: string }>(
    'select count(*) from wallet.accrual_draw where accrued <> drawn_promotional + drawn_purchased + uncovered',
  );
  expect(Number(undrawn?.count)).toBe(0);
}, 60_000);
