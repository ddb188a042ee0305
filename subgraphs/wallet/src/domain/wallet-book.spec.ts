import { Money } from '@otpless/money/money';
import fc from 'fast-check';
import { type AccrualDraw, drawnOf, outstandingOf } from './accrual-draw';
import { addPromotionalMoney, addPurchasedMoney } from './add-money';
import { adjustBalance, InsufficientBalance } from './adjust-balance';
import { collectUncovered, drawAccruals } from './draw-accruals';
import { holdsScopedMoney, withBoundMoney } from './bound-money';
import { expireGrants } from './expire-grants';
import type { AccruedItem } from './grant-scope';
import { totalOf } from './part';
import { roundToInvoice } from './round-to-invoice';
import { emptyBook, inr, openAccrual } from '../../test/sample-book';
import { available, coverable, liveBalance, uncovered, undrawn } from './wallet';
import { restated, type WalletBook } from './wallet-book';

const start = new Date('2026-11-01T00:00:00Z');
const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

const amount = fc.integer({ min: 1, max: 500_000_000 }).map((units) => inr((units / 1).toString()).times('0.000001'));
const step = fc.oneof(
  fc.record({ do: fc.constant('top-up' as const), amount }),
  fc.record({
    do: fc.constant('promote' as const),
    amount,
    priority: fc.integer({ min: 0, max: 2 }),
    lasts: fc.option(fc.integer({ min: 1, max: 30 })),
    scope: fc.option(fc.subarray(['otp', 'fee', 'seats'], { minLength: 1 })),
  }),
  fc.record({ do: fc.constant('adjust' as const), amount, down: fc.boolean() }),
  fc.record({
    do: fc.constant('accrue' as const),
    accrual: fc.integer({ min: 0, max: 2 }),
    amount: fc.oneof(amount, fc.constant(inr('0'))),
    ofOtp: fc.integer({ min: 0, max: 10 }),
  }),
  fc.record({ do: fc.constant('draw' as const), accruals: fc.subarray([0, 1, 2]) }),
  fc.record({ do: fc.constant('finish' as const), accrual: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ do: fc.constant('expire' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const accrualId = (number: number) => `acr_${number}`;

function after(book: WalletBook, taken: Step, minute: number): WalletBook {
  const now = at(minute);
  switch (taken.do) {
    case 'top-up':
      return addPurchasedMoney(book, {
        kind: 'TOP_UP',
        cause: `${minute}`,
        description: '',
        against: 'RECEIPTS',
        grantId: `gra_${minute}`,
        amount: taken.amount,
        at: now,
      });
    case 'promote':
      return addPromotionalMoney(book, {
        grantId: `gra_${minute}`,
        cause: `${minute}`,
        reason: '',
        amount: taken.amount,
        priority: taken.priority,
        expiresAt: taken.lasts === null ? null : at(minute + taken.lasts),
        scope: taken.scope,
        at: now,
      });
    case 'adjust': {
      const adjusted = adjustBalance(book, {
        amount: taken.down ? taken.amount.negated() : taken.amount,
        cause: `${minute}`,
        reason: '',
        grantId: `gra_${minute}`,
        at: now,
      });
      return adjusted instanceof InsufficientBalance ? book : adjusted;
    }
    case 'accrue':
      return accrue(book, accrualId(taken.accrual), (accrual) => ({
        ...accrual,
        accrued: taken.amount,
        accruedByItem: splitByItem(taken.amount, taken.ofOtp),
      }));
    case 'draw':
      return drawAccruals(book, new Set(taken.accruals.map(accrualId)), now);
    case 'finish': {
      const id = accrualId(taken.accrual);
      const final = drawAccruals(
        accrue(book, id, (accrual) => ({ ...accrual, accrualState: 'FINAL' })),
        new Set([id]),
        now,
      );
      const { accrued, closed } = final.accruals.find((accrual) => accrual.accrualId === id)!;
      if (closed) return final;
      return roundToInvoice(
        final,
        { invoiceId: 'inv', invoiceNumber: '1', accrualId: id, invoiced: accrued.roundedToMinorUnit() },
        now,
      );
    }
    case 'expire':
      return expireGrants(book, now);
  }
}

/** A newer revision of an accrual arrives; nothing arrives for one that is closed. */
function accrue(book: WalletBook, id: string, change: (accrual: AccrualDraw) => AccrualDraw): WalletBook {
  return restated({
    ...book,
    accruals: book.accruals.map((accrual) =>
      accrual.accrualId === id && !accrual.settled ? change(accrual) : accrual,
    ),
  });
}

/** So many tenths are of one item, the rest of another. */
function splitByItem(amount: Money, tenths: number): AccruedItem[] {
  const ofOtp = amount.times(String(tenths)).times('0.1').roundedToScale12();
  return [
    { itemKey: 'otp', amount: ofOtp },
    { itemKey: 'fee', amount: amount.minus(ofOtp) },
  ];
}

function play(steps: readonly Step[], overdraft: Money): WalletBook[] {
  let book = emptyBook({
    overdraftLimit: overdraft,
    accruals: [0, 1, 2].map((number) => openAccrual(accrualId(number), number)),
  });
  return steps.map((taken, index) => {
    const now = at(index + 1);
    const next = after(book, taken, index + 1);
    return (book = withBoundMoney({ ...next, wallet: { ...next.wallet, updatedAt: now } }, now));
  });
}

const anyLife = [fc.array(step, { minLength: 1, maxLength: 60 }), fc.oneof(fc.constant(inr('0')), amount)] as const;
const law = (name: string, holds: (book: WalletBook) => void) =>
  test(name, () =>
    fc.assert(
      fc.property(...anyLife, (steps, overdraft) => play(steps, overdraft).forEach(holds)),
      { numRuns: 150 },
    ),
  );

const sum = (amounts: Money[]) => Money.sum(amounts, 'INR').toFixed();
const walletEntries = ({ transfers }: WalletBook) =>
  transfers.flatMap(({ entries }) => entries).filter((entry) => entry.ledgerAccount === 'WALLET');

describe('whatever happens to a wallet (law 4)', () => {
  law('every transfer sums to zero', ({ transfers }) => {
    for (const { entries } of transfers) expect(sum(entries.map((entry) => entry.amount))).toBe('0');
  });
  law('no cause moves money twice', ({ transfers }) => {
    expect(new Set(transfers.map(({ cause }) => cause)).size).toBe(transfers.length);
  });
  law('the balance is the sum of its entries, and the last of them says so', (book) => {
    expect(sum(walletEntries(book).map((entry) => entry.amount))).toBe(book.wallet.balance.toFixed());
    expect((walletEntries(book).at(-1)?.balanceAfter ?? inr('0')).toFixed()).toBe(book.wallet.balance.toFixed());
  });
  law('each grant holds what its entries say, and the overdraft too', (book) => {
    const moved = (grantId: string | null) =>
      sum(
        walletEntries(book)
          .filter((entry) => entry.grantId === grantId)
          .map((entry) => entry.amount),
      );
    for (const { id, remaining } of book.grants) expect(remaining.toFixed()).toBe(moved(id));
    expect(book.wallet.overdraftUsed.negated().toFixed()).toBe(moved(null));
  });
  law('neither the balance nor the live balance goes below the overdraft limit', ({ wallet }) => {
    expect(coverable(wallet).isNegative()).toBe(false);
    expect(liveBalance(wallet).plus(wallet.overdraftLimit).isNegative()).toBe(false);
    expect(available(wallet).isNegative()).toBe(false);
    expect(uncovered(wallet).isNegative()).toBe(false);
  });
  law('drawn + undrawn + uncovered is what was accrued', ({ wallet, accruals }) => {
    const open = accruals.filter(({ settled }) => !settled);
    const said = drawnTotal(open).plus(undrawn(wallet)).plus(uncovered(wallet));
    expect(said.toFixed()).toBe(sum(open.map(({ accrued }) => accrued)));
  });
  law('a settled accrual is drawn + uncovered, to the last digit, and rounded by less than a paisa', ({ accruals }) => {
    for (const accrual of accruals.filter(({ settled }) => settled)) {
      expect(drawnOf(accrual).plus(accrual.uncovered).toFixed()).toBe(accrual.accrued.toFixed());
      expect(accrual.rounding.absolute().compare(inr('0.005'))).toBeLessThanOrEqual(0);
    }
  });
  law('grants pay no more of an item than it has accrued', (book) => {
    const { accruals, grants } = drawnWhole(book);
    for (const accrual of accruals)
      for (const itemKeys of [['otp'], ['fee'], ['seats'], ['otp', 'seats'], ['fee', 'seats'], ['otp', 'fee']]) {
        const within = grants.filter(({ scope }) => scope !== null && scope.every((key) => itemKeys.includes(key)));
        const paid = accrual.parts.filter(({ grantId }) => within.some(({ id }) => id === grantId));
        const accrued = accrual.accruedByItem.filter(({ itemKey }) => itemKeys.includes(itemKey));
        const most = Money.sum(
          accrued.map((item) => item.amount),
          'INR',
        );
        expect(totalOf(paid, 'INR').compare(most)).toBeLessThanOrEqual(0);
      }
  });
  law('what a draw leaves uncovered is known before it, also where money is for some items only', (book) => {
    const now = book.wallet.updatedAt;
    const present = withBoundMoney(expireGrants(book, now), now);
    expect(uncovered(present.wallet).toFixed()).toBe(drawnWhole(present).wallet.outstanding.toFixed());
  });
  law('the parts of an accrual are what it holds', ({ accruals }) => {
    for (const accrual of accruals)
      expect(totalOf(accrual.parts, 'INR').toFixed()).toBe(drawnOf(accrual).plus(accrual.rounding).toFixed());
  });
  law('uncovered is only what the wallet could not pay', (book) => {
    const collected = collectUncovered(book, at(1000));
    if (coverable(collected.wallet).isPositive() && !holdsScopedMoney(collected))
      for (const accrual of collected.accruals.filter((open) => outstandingOf(open).isPositive()))
        expect(accrual.uncovered.toFixed()).toBe('0');
  });
});

test('taking everything back restores every grant exactly', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ amount, promotional: fc.boolean(), priority: fc.integer({ min: 0, max: 3 }) }), {
        maxLength: 6,
      }),
      fc.array(amount, { minLength: 1, maxLength: 8 }),
      amount,
      (grants, ups, overdraft) => {
        const funded = grants.reduce(
          (book, grant, index) =>
            grant.promotional
              ? after(
                  book,
                  { do: 'promote', amount: grant.amount, priority: grant.priority, lasts: null, scope: null },
                  index,
                )
              : after(book, { do: 'top-up', amount: grant.amount }, index),
          emptyBook({ overdraftLimit: overdraft, accruals: [openAccrual('acr_0', 0)] }),
        );
        let book = funded;
        let total = inr('0');
        ups.forEach((up, index) => {
          total = total.plus(up);
          book = after(
            accrue(book, 'acr_0', (accrual) => ({ ...accrual, accrued: total })),
            { do: 'draw', accruals: [0] },
            100 + index,
          );
        });
        const back = after(
          accrue(book, 'acr_0', (accrual) => ({ ...accrual, accrued: inr('0') })),
          { do: 'draw', accruals: [0] },
          200,
        );
        expect(back.grants).toEqual(funded.grants);
        expect(back.wallet.balance.toFixed()).toBe(funded.wallet.balance.toFixed());
        expect(back.wallet.overdraftUsed.toFixed()).toBe('0');
      },
    ),
  ));

/** The book as it is when everything that is owed has been drawn. */
function drawnWhole(book: WalletBook): WalletBook {
  return drawAccruals(book, new Set(book.accruals.map((accrual) => accrual.accrualId)), book.wallet.updatedAt);
}

function drawnTotal(accruals: readonly AccrualDraw[]): Money {
  return Money.sum(accruals.map(drawnOf), 'INR');
}
