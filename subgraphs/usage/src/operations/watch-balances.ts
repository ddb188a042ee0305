import { alertRaised } from '@otpless/contracts/usage/alert-raised';
import type { BalanceChanged } from '@otpless/contracts/wallet/balance-changed';
import { Money } from '@otpless/money/money';
import type { Clock } from '@otpless/service/clock';
import { newId } from '@otpless/service/identifiers';
import { alertMessage, type AlertRule, crossing } from '../domain/alert-rule';
import type { AlertRecord } from './alert-ports';
import type { Stores, Transact } from './ports';

/**
 * Compares new balances with the rules on their wallets. A balance counts once by its wallet's revision, so a fact that
 * comes again raises nothing again; the alert, its fact and the rule's state commit together.
 */
export function watchBalances(transact: Transact, clock: Clock) {
  return (balances: readonly BalanceChanged[]): Promise<void> =>
    transact('FREE', async (stores) => {
      const inOrder = [...balances].sort(
        (one, other) => one.walletId.localeCompare(other.walletId) || one.revision - other.revision,
      );
      const kept = await stores.projections.keepWallets(inOrder);
      const rules = await stores.alerts.hold([...new Set(kept.map(({ walletId }) => walletId))]);
      const raised: AlertRecord[] = [];
      let current: readonly AlertRule[] = rules;
      for (const balance of kept) {
        const compared = current.map((rule) => compare(rule, balance, clock.now()));
        raised.push(...compared.flatMap(({ alert }) => (alert === null ? [] : [alert])));
        current = compared.map(({ rule }) => rule);
      }
      await save(stores, rules, current, raised);
    });
}

function compare(rule: AlertRule, balance: BalanceChanged, at: Date): { rule: AlertRule; alert: AlertRecord | null } {
  if (rule.walletId !== balance.walletId) return { rule, alert: null };
  const value = Money.of(balance.liveBalance, balance.currency);
  switch (crossing(rule, value)) {
    case 'UNCHANGED':
      return { rule, alert: null };
    case 'ARMED':
      return { rule: { ...rule, armed: true }, alert: null };
    case 'RAISED': {
      const message = alertMessage(value, rule.threshold);
      const alert = { id: newId('alt'), rule, value, message, walletRevision: balance.revision, raisedAt: at };
      return { rule: { ...rule, armed: false }, alert };
    }
  }
}

async function save(
  { alerts, outbox }: Stores,
  before: readonly AlertRule[],
  after: readonly AlertRule[],
  raised: readonly AlertRecord[],
): Promise<void> {
  for (const [at, rule] of after.entries()) {
    if (before[at]?.armed !== rule.armed) await alerts.arm(rule.id, rule.armed);
  }
  for (const alert of raised) await alerts.raise(alert);
  await outbox.appendAll(
    alertRaised,
    raised.map(({ id, rule, value, message, raisedAt }) => ({
      alertId: id,
      ruleId: rule.id,
      kind: rule.kind,
      accountId: rule.accountId,
      walletId: rule.walletId,
      currency: value.currency,
      threshold: rule.threshold.toFixed(),
      value: value.toFixed(),
      message,
      raisedAt: raisedAt.toISOString(),
    })),
  );
}
