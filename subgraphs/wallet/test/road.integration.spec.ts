import type { BalanceChanged } from '@otpless/contracts/wallet/balance-changed';
import type { DrawRecorded } from '@otpless/contracts/wallet/draw-recorded';
import { accrualFact, DRAW_INTERVAL_MS, walletWorld, type WalletWorld } from './wallet-world';

let world: WalletWorld;
beforeAll(async () => (world = await walletWorld()));
afterAll(() => world.close());

test('an accrual moves the live balance at once, and the ledger at its next draw', async () => {
  const { accountId, walletId } = await world.accountWithWallet();
  await world.topUp(walletId, '100');
  const accrual = accrualFact(accountId, { total: '30.5' });
  await world.operations.applyAccruals([accrual]);
  expect((await world.said<BalanceChanged>('balance.changed')).at(-1)).toMatchObject({
    walletId,
    balance: '100',
    undrawn: '30.5',
    liveBalance: '69.5',
    available: '69.5',
    uncovered: '0',
    lastEventReceivedAt: '2026-11-22T10:00:00.000Z',
  });
  await world.operations.drawDue();
  expect((await world.said<BalanceChanged>('balance.changed')).at(-1)).toMatchObject({
    balance: '69.5',
    undrawn: '0',
    liveBalance: '69.5',
  });
  expect((await world.said<DrawRecorded>('draw.recorded')).at(-1)).toMatchObject({
    accrualId: accrual.accrualId,
    revision: 1,
    accrualRevision: 1,
    walletId,
    drawnPurchased: '30.5',
    drawnPromotional: '0',
    uncovered: '0',
  });

  await world.operations.applyAccruals([{ ...accrual, revision: 2, total: '31.000000000001' }]);
  expect(await world.operations.drawDue()).toBe(0);
  world.clock.advanceBy(DRAW_INTERVAL_MS);
  await world.operations.drawDue();
  expect(await world.wallet(walletId)).toMatchObject({ balance: '68.999999999999', outstanding: '0.000000000000' });
});
