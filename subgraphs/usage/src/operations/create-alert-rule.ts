import { Money } from '@otpless/money/money';
import { InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import type { Clock } from '@otpless/service/clock';
import { newId } from '@otpless/service/identifiers';
import type { AlertRule } from '../domain/alert-rule';
import type { Transact } from './ports';

export interface NewAlertRule {
  readonly kind: AlertRule['kind'];
  readonly walletId: string;
  /** In the wallet's currency. */
  readonly threshold: string;
}

/** Watches a wallet. A rule on a balance that is below already waits for a recovery: there is no line left to cross. */
export function createAlertRule(transact: Transact, clock: Clock) {
  return ({ kind, walletId, threshold }: NewAlertRule): Promise<AlertRule | InvalidInput | NotFound> =>
    transact('FREE', async ({ projections, alerts }) => {
      const wallet = await projections.holdWallet(walletId);
      if (wallet === null) return new NotFound('wallet', walletId);
      const line = Money.parse(threshold, wallet.liveBalance.currency);
      if (line instanceof Problem) return InvalidInput.at('threshold', line.message);
      if (line.isNegative()) return InvalidInput.at('threshold', 'must not be below zero');
      const armed = wallet.liveBalance.compare(line) >= 0;
      const { accountId } = wallet;
      const rule = { id: newId('alr'), kind, accountId, walletId, threshold: line, armed, createdAt: clock.now() };
      await alerts.add(rule);
      return rule;
    });
}
