import { Conflict } from '@otpless/problem/problem';
import type { Account } from './account';
import { firstPaymentMode, paidAnew } from './payment-mode';

const day = (of: number) => new Date(Date.UTC(2026, 10, of));
const account = { id: 'acc_1', name: 'Retail', paymentMode: 'PREPAID', createdAt: day(1) } as Account;
const first = [firstPaymentMode(account)];

test('a mode to come waits, one of today is applied', () => {
  expect(paidAnew(first, account, day(9), 'POSTPAID', day(5))).toMatchObject([
    { paymentMode: 'PREPAID', effectiveUntil: day(9), applied: true },
    { paymentMode: 'POSTPAID', effectiveFrom: day(9), effectiveUntil: null, applied: false },
  ]);
  expect(paidAnew(first, account, day(5), 'POSTPAID', day(5))).toMatchObject([{}, { applied: true }]);
});

test('the mode that holds then already is no change', () =>
  expect(paidAnew(first, account, day(9), 'PREPAID', day(5))).toBeInstanceOf(Conflict));
