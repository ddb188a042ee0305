import type { Money } from '@otpless/money/money';
import { emptyBook, inr, openAccrual } from '../../test/sample-book';
import { addPromotionalMoney, addPurchasedMoney } from './add-money';
import { adjustBalance, InsufficientBalance } from './adjust-balance';
import { drawAccruals } from './draw-accruals';
import { roundToInvoice } from './round-to-invoice';
import { restated, type WalletBook } from './wallet-book';

const at = new Date('2026-11-22T10:00:00Z');
const topUp = (book: WalletBook, amount: string) =>
  addPurchasedMoney(book, {
    kind: 'TOP_UP',
    cause: `t${book.transfers.length}`,
    description: '',
    against: 'RECEIPTS',
    grantId: `gra_${amount}`,
    amount: inr(amount),
    at,
  });
const promote = (book: WalletBook, amount: string) =>
  addPromotionalMoney(book, {
    grantId: `gra_p${amount}`,
    cause: `p${book.transfers.length}`,
    reason: '',
    amount: inr(amount),
    priority: 0,
    expiresAt: null,
    scope: null,
    at,
  });
const accrued = (book: WalletBook, totals: Record<string, string>, state: 'OPEN' | 'FINAL' = 'OPEN') =>
  restated({
    ...book,
    accruals: book.accruals.map((accrual) => ({
      ...accrual,
      accrued: inr(totals[accrual.accrualId] ?? accrual.accrued.toFixed()),
      accrualState: state,
    })),
  });
const drawAll = (book: WalletBook) => drawAccruals(book, new Set(book.accruals.map(({ accrualId }) => accrualId)), at);
const used = (limit: string, totals: Record<string, string>) =>
  drawAll(
    accrued(emptyBook({ overdraftLimit: inr(limit), accruals: [openAccrual('b', 2), openAccrual('a', 1)] }), totals),
  );
const uncoveredOf = ({ accruals }: WalletBook) =>
  Object.fromEntries(accruals.map(({ accrualId, uncovered }) => [accrualId, uncovered.toFixed()]));
const text = (money: Money | undefined) => money?.toFixed();

test.each`
  limit   | totals                 | net      | balance  | overdraft | remaining | uncovered              | because
  ${'0'}  | ${{}}                  | ${'100'} | ${'100'} | ${'0'}    | ${'100'}  | ${{ a: '0', b: '0' }}  | ${'nothing is owed'}
  ${'30'} | ${{ a: '20' }}         | ${'100'} | ${'80'}  | ${'0'}    | ${'80'}   | ${{ a: '0', b: '0' }}  | ${'the overdraft used is repaid first'}
  ${'30'} | ${{ a: '50' }}         | ${'10'}  | ${'-30'} | ${'30'}   | ${'0'}    | ${{ a: '10', b: '0' }} | ${'what repays the overdraft makes room for what was uncovered'}
  ${'0'}  | ${{ a: '20' }}         | ${'100'} | ${'80'}  | ${'0'}    | ${'80'}   | ${{ a: '0', b: '0' }}  | ${'what was uncovered is collected'}
  ${'0'}  | ${{ a: '20', b: '9' }} | ${'25'}  | ${'0'}   | ${'0'}    | ${'0'}    | ${{ a: '0', b: '4' }}  | ${'the oldest period is paid first'}
`(
  'a top-up of $net after $totals leaves $balance because $because',
  ({ limit, totals, net, balance, overdraft, remaining, uncovered }) => {
    const book = topUp(used(limit, totals), net);
    expect(text(book.wallet.balance)).toBe(balance);
    expect(text(book.wallet.overdraftUsed)).toBe(overdraft);
    expect(text(book.grants.at(-1)?.remaining)).toBe(remaining);
    expect(uncoveredOf(book)).toEqual(uncovered);
  },
);

test('money taken from the overdraft returns to the top-up that repaid it', () => {
  const repaid = topUp(used('30', { a: '20' }), '100');
  const fallen = drawAll(accrued(repaid, { a: '5' }));
  expect(fallen.grants.map(({ remaining }) => text(remaining))).toEqual(['95']);
  expect(text(fallen.wallet.balance)).toBe('95');
});

test('promotional money pays what was uncovered, but repays no overdraft', () => {
  const inOverdraft = promote(used('30', { a: '20' }), '100');
  expect(text(inOverdraft.wallet.overdraftUsed)).toBe('20');
  expect(text(inOverdraft.grants[0]?.remaining)).toBe('100');
  const uncovered = promote(used('0', { a: '20' }), '100');
  expect(uncovered.accruals.map(({ drawnPromotional }) => text(drawnPromotional))).toEqual(['0', '20']);
});

test('what returned can be drawn by another accrual in the same go', () => {
  const book = drawAll(accrued(drawAll(accrued(topUp(used('0', {}), '10'), { a: '10' })), { a: '4', b: '6' }));
  expect(uncoveredOf(book)).toEqual({ a: '0', b: '0' });
  expect(text(book.wallet.balance)).toBe('0');
});

test('what returns to a grant that has expired meanwhile leaves the balance at once', () => {
  const expiring = { grantId: 'gra_e', cause: 'e', reason: '', amount: inr('10'), priority: 0, scope: null, at };
  const later = new Date(at.getTime() + 1);
  const drawn = drawAll(accrued(addPromotionalMoney(used('0', {}), { ...expiring, expiresAt: later }), { a: '10' }));
  const fallen = drawAccruals(accrued(drawn, { a: '4', b: '1' }), new Set(['a', 'b']), later);
  expect(text(fallen.wallet.balance)).toBe('0');
  expect(fallen.transfers.map(({ kind }) => kind)).toEqual(['PROMOTION', 'DRAW', 'DRAW_RETURN', 'ADJUSTMENT']);
  expect(uncoveredOf(fallen)).toEqual({ a: '0', b: '1' });
});

test('what is held is not drawn', () => {
  const funded = topUp(used('0', {}), '10');
  const drawn = drawAll(accrued({ ...funded, wallet: { ...funded.wallet, held: inr('4') } }, { a: '9' }));
  expect(text(drawn.wallet.balance)).toBe('4');
  expect(uncoveredOf(drawn)).toEqual({ a: '3', b: '0' });
});

test('what a FINAL accrual left uncovered is the invoice’s: no later top-up pays it', () => {
  const settled = drawAll(accrued(topUp(used('0', {}), '10'), { a: '14' }, 'FINAL'));
  expect(text(topUp(settled, '100').wallet.balance)).toBe('100');
  expect(uncoveredOf(settled)).toEqual({ a: '4', b: '0' });
});

test.each`
  amount                | balance  | because
  ${'5'}                | ${'75'}  | ${'it adds'}
  ${'-70'}              | ${'0'}   | ${'it may take all that is there'}
  ${'-90'}              | ${'-20'} | ${'it may use the overdraft'}
  ${'-90.000000000001'} | ${null}  | ${'it may not go below the overdraft limit'}
`('an adjustment of $amount to 70 leaves $balance because $because', ({ amount, balance }) => {
  const funded = topUp(emptyBook({ overdraftLimit: inr('20') }), '70');
  const adjusted = adjustBalance(funded, { amount: inr(amount), cause: 'c', reason: '', grantId: 'gra_c', at });
  if (balance === null) expect(adjusted).toBeInstanceOf(InsufficientBalance);
  else expect(text((adjusted as WalletBook).wallet.balance)).toBe(balance);
});

test('an adjustment does not take what is accrued already', () => {
  const owing = accrued(topUp(used('0', {}), '70'), { a: '30' });
  expect(adjustBalance(owing, { amount: inr('-40.01'), cause: 'c', reason: '', grantId: 'gra_c', at })).toBeInstanceOf(
    InsufficientBalance,
  );
});

test.each`
  funds       | total       | invoiced   | balance    | rounding    | because
  ${'100'}    | ${'10.004'} | ${'10.00'} | ${'90'}    | ${'-0.004'} | ${'lines rounded down give back'}
  ${'100'}    | ${'10.005'} | ${'10.01'} | ${'89.99'} | ${'0.005'}  | ${'lines rounded up take more'}
  ${'100'}    | ${'10'}     | ${'10.00'} | ${'90'}    | ${'0'}      | ${'there is nothing to round'}
  ${'10.007'} | ${'10.005'} | ${'10.01'} | ${'0'}     | ${'0.002'}  | ${'no more is taken than is there'}
  ${'10'}     | ${'10.005'} | ${'10.01'} | ${'0'}     | ${'0'}      | ${'what is uncovered is rounded on the invoice'}
`(
  'of $funds, $total invoiced as $invoiced leaves $balance because $because',
  ({ funds, total, invoiced, balance, rounding }) => {
    const settled = drawAll(accrued(topUp(used('0', {}), funds), { a: total }, 'FINAL'));
    const rounded = roundToInvoice(
      settled,
      { invoiceId: 'inv', invoiceNumber: '1', accrualId: 'a', invoiced: inr(invoiced) },
      at,
    );
    expect(text(rounded.wallet.balance)).toBe(balance);
    const accrual = rounded.accruals.find(({ accrualId }) => accrualId === 'a');
    expect(text(accrual?.rounding)).toBe(rounding);
    expect(accrual?.closed).toBe(true);
  },
);
