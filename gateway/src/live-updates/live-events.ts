import type { Fact } from '@otpless/contracts/fact';
import type { AccrualChanged } from '@otpless/contracts/usage/accrual-changed';
import type { AlertRaised } from '@otpless/contracts/usage/alert-raised';
import type { BalanceChanged } from '@otpless/contracts/wallet/balance-changed';
import type { LiveEvent } from './live-news';

/** A wallet's fact as its subscribers see it. */
export function balanceEvent({ payload, requestId }: Fact<BalanceChanged>): LiveEvent {
  const { walletId, accountId, currency, revision, lastEventReceivedAt, changedAt } = payload;
  const money = (amount: string) => ({ amount, currency });
  const figures = {
    balance: money(payload.balance),
    liveBalance: money(payload.liveBalance),
    available: money(payload.available),
    undrawn: money(payload.undrawn),
    uncovered: money(payload.uncovered),
    revision,
  };
  const wallet = { __typename: 'Wallet', id: walletId, ...figures };
  return {
    field: 'walletBalanceChanged',
    topic: walletId,
    accountId,
    requestId,
    payload: { wallet, ...figures, lastEventReceivedAt, changedAt },
  };
}

/** An accrual's fact as its subscribers see it. */
export function accrualEvent({ payload, requestId }: Fact<AccrualChanged>): LiveEvent {
  const { accrualId, subscriptionId, accountId, currency, revision, state, ratedAt } = payload;
  const total = { amount: payload.total, currency };
  return {
    field: 'accrualChanged',
    topic: subscriptionId,
    accountId,
    requestId,
    payload: {
      accrual: { __typename: 'Accrual', id: accrualId, total, revision, ratedAt },
      subscription: { __typename: 'PlanSubscription', id: subscriptionId },
      total,
      state,
      revision,
      ratedAt,
    },
  };
}

/** An alert as the subscribers of one account, or of all, see it. */
export function alertEvent({ payload, requestId }: Fact<AlertRaised>, topic: string): LiveEvent {
  const { alertId, accountId, walletId, message, raisedAt } = payload;
  return {
    field: 'alertRaised',
    topic,
    accountId,
    requestId,
    payload: {
      alert: { __typename: 'Alert', id: alertId },
      account: { __typename: 'Account', id: accountId },
      wallet: { __typename: 'Wallet', id: walletId },
      message,
      raisedAt,
    },
  };
}
