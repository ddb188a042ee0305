import type { AlertStore } from '../operations/alert-ports';
import { alertRuleColumns, alertRuleOf, type AlertRuleRow } from './alert-row';
import type { Run } from './sql';

/** Rules and what they raised; a rule is held while a balance is compared with it. */
export function alertStore(run: Run): AlertStore {
  return {
    hold: async (walletIds) =>
      (
        await run<AlertRuleRow>(
          `select ${alertRuleColumns} from usage.alert_rule where wallet_id = any($1) order by id for update`,
          [walletIds],
        )
      ).map(alertRuleOf),
    arm: async (ruleId, armed) =>
      void (await run('update usage.alert_rule set armed = $2 where id = $1', [ruleId, armed])),
    add: async ({ id, kind, accountId, walletId, threshold, armed, createdAt }) =>
      void (await run(`insert into usage.alert_rule (${alertRuleColumns}) values ($1, $2, $3, $4, $5, $6, $7, $8)`, [
        id,
        kind,
        accountId,
        walletId,
        threshold.currency,
        threshold.toFixed(),
        armed,
        createdAt,
      ])),
    raise: async ({ id, rule, value, message, walletRevision, raisedAt }) =>
      void (await run(
        `insert into usage.alert (id, rule_id, account_id, wallet_id, currency, value, threshold, message,
           wallet_revision, raised_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          id,
          rule.id,
          rule.accountId,
          rule.walletId,
          value.currency,
          value.toFixed(),
          rule.threshold.toFixed(),
          message,
          walletRevision,
          raisedAt,
        ],
      )),
  };
}
