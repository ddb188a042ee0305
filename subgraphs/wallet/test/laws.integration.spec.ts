import type { AccrualChanged } from '@otpless/contracts/usage/accrual-changed';
import { newId } from '@otpless/service/identifiers';
import fc from 'fast-check';
import { breaches } from './ledger-laws';
import { accrualFact, invoiceFact, walletWorld, type WalletWorld } from './wallet-world';

let world: WalletWorld;
beforeAll(async () => (world = await walletWorld()));
afterAll(() => world.close());

const amount = fc
  .integer({ min: 1, max: 50_000_000 })
  .map((units) => `${Math.floor(units / 100_000)}.${String(units % 100_000).padStart(5, '0')}`);
const rupees = fc.integer({ min: 1, max: 500 }).map(String);
const which = fc.integer({ min: 0, max: 2 });
const step = fc.oneof(
  fc.record({ do: fc.constant('top-up' as const), amount: rupees }),
  fc.record({
    do: fc.constant('promote' as const),
    amount,
    priority: fc.integer({ min: -1, max: 1 }),
    lastsMs: fc.option(fc.integer({ min: 1000, max: 30_000 })),
  }),
  fc.record({ do: fc.constant('adjust' as const), amount, down: fc.boolean() }),
  fc.record({
    do: fc.constant('accrue' as const),
    totals: fc.array(fc.record({ accrual: which, total: amount }), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ do: fc.constant('draw' as const), afterMs: fc.integer({ min: 0, max: 12_000 }) }),
  fc.record({ do: fc.constant('finish' as const), accrual: which, invoice: fc.boolean() }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A wallet and its three accruals, and what happens to them. */
async function life(overdraftLimit: string) {
  const { operations, clock } = world;
  const { accountId, walletId } = await world.accountWithWallet(overdraftLimit);
  const accruals = [0, 1, 2].map((month) =>
    accrualFact(accountId, { period: { startsOn: `2026-0${month + 1}-01`, endsOn: `2026-0${month + 2}-01` } }),
  );
  const revise = (number: number, over: Partial<AccrualChanged>) => {
    const known = accruals[number]!;
    if (known.state === 'FINAL') return known;
    return (accruals[number] = { ...known, revision: known.revision + 1, ...over });
  };
  return async (taken: Step): Promise<void> => {
    switch (taken.do) {
      case 'top-up':
        return void (await world.topUp(walletId, taken.amount));
      case 'promote':
        return void (await operations.grantPromotionalMoney({
          walletId,
          amount: taken.amount,
          priority: taken.priority,
          reason: 'welcome',
          idempotencyKey: newId('gra'),
          expiresAt: taken.lastsMs === null ? null : new Date(clock.now().getTime() + taken.lastsMs),
        }));
      case 'adjust':
        return void (await operations.adjustWallet({
          walletId,
          amount: taken.down ? `-${taken.amount}` : taken.amount,
          reason: 'mistake',
          idempotencyKey: newId('trf'),
        }));
      case 'accrue':
        return operations.applyAccruals(taken.totals.map(({ accrual, total }) => revise(accrual, { total })));
      case 'draw':
        clock.advanceBy(taken.afterMs);
        return void (await operations.drawDue());
      case 'finish': {
        const final = revise(taken.accrual, { state: 'FINAL' });
        await operations.applyAccruals([final]);
        await operations.drawDue();
        const invoiced = Number(final.total).toFixed(2);
        if (taken.invoice)
          await operations.roundToInvoices([
            invoiceFact(final.accountId, [{ accrualId: final.accrualId, accrued: final.total, invoiced }]),
          ]);
      }
    }
  };
}

test('whatever operations do to a wallet, the ledger balances after each of them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 30 }),
      fc.oneof(fc.constant('0'), rupees),
      async (steps, overdraftLimit) => {
        const take = await life(overdraftLimit);
        for (const taken of steps) {
          await take(taken);
          expect(await breaches(world)).toEqual([]);
        }
      },
    ),
    { numRuns: 20 },
  );
}, 120_000);
