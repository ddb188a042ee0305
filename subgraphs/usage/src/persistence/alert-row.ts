import { Money } from '@otpless/money/money';
import type { AlertRule } from '../domain/alert-rule';

export interface AlertRuleRow {
  readonly id: string;
  readonly kind: AlertRule['kind'];
  readonly account_id: string;
  readonly wallet_id: string;
  readonly currency: string;
  readonly threshold: string;
  readonly armed: boolean;
  readonly created_at: Date;
}

export const alertRuleColumns = 'id, kind, account_id, wallet_id, currency, threshold, armed, created_at';

export function alertRuleOf(row: AlertRuleRow): AlertRule {
  return {
    id: row.id,
    kind: row.kind,
    accountId: row.account_id,
    walletId: row.wallet_id,
    threshold: Money.of(row.threshold, row.currency),
    armed: row.armed,
    createdAt: row.created_at,
  };
}
