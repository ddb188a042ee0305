import type { Money } from '@otpless/money/money';
import type { AlertRule } from '../domain/alert-rule';

export interface AlertRecord {
  readonly id: string;
  readonly rule: AlertRule;
  readonly value: Money;
  readonly message: string;
  readonly walletRevision: number;
  readonly raisedAt: Date;
}

export interface AlertStore {
  hold(walletIds: readonly string[]): Promise<AlertRule[]>;
  arm(ruleId: string, armed: boolean): Promise<void>;
  add(rule: AlertRule): Promise<void>;
  raise(alert: AlertRecord): Promise<void>;
}
