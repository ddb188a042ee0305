import { Conflict } from '@otpless/problem/problem';
import type { Account } from './account';
import { type Span, changedFrom, holdsAt } from './span';

export type PaymentMode = 'PREPAID' | 'POSTPAID';

/** How an account paid for a time: PREPAID draws on a wallet, POSTPAID is invoiced. */
export interface PaymentModeSpan extends Span {
  readonly accountId: string;
  readonly paymentMode: PaymentMode;
  /** Whether the account and the world were told: they are when it begins. */
  readonly applied: boolean;
}

/** An account's first payment mode, from its opening on. */
export function firstPaymentMode({ id, paymentMode, createdAt }: Account): PaymentModeSpan {
  return { accountId: id, paymentMode, effectiveFrom: createdAt, effectiveUntil: null, applied: true };
}

/** An account's payment modes with another one from an instant on. */
export function paidAnew(
  modes: readonly PaymentModeSpan[],
  account: Account,
  at: Date,
  paymentMode: PaymentMode,
  now: Date,
): PaymentModeSpan[] | Conflict {
  const holding = modes.find((mode) => holdsAt(mode, at));
  if (holding?.paymentMode === paymentMode) return new Conflict(`${account.name} is ${paymentMode} then already.`);
  return changedFrom(modes, at, (span) => ({ accountId: account.id, paymentMode, ...span, applied: at <= now }));
}
