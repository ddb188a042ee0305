import { Money } from '@otpless/money/money';
import type { AlertCursor, RaisedAlert } from '../operations/reader';
import { alertRuleColumns, alertRuleOf, type AlertRuleRow } from './alert-row';
import type { Run } from './sql';

interface AlertRow {
  readonly id: string;
  readonly rule_id: string;
  readonly account_id: string;
  readonly currency: string;
  readonly value: string;
  readonly threshold: string;
  readonly message: string;
  readonly raised_at: Date;
}

const columns = 'id, rule_id, account_id, currency, value, threshold, message, raised_at';

/** Rules and what they raised. */
export function alertReader(run: Run) {
  return {
    alertRules: async ({ ids, accountId }: { readonly ids?: readonly string[]; readonly accountId?: string | null }) =>
      (
        await run<AlertRuleRow>(
          `select ${alertRuleColumns} from usage.alert_rule
           where ($1::text[] is null or id = any($1)) and ($2::text is null or account_id = $2) order by id desc`,
          [ids ?? null, accountId ?? null],
        )
      ).map(alertRuleOf),
    alerts: async (ids: readonly string[]) =>
      (await run<AlertRow>(`select ${columns} from usage.alert where id = any($1)`, [ids])).map(alertOf),
    alertPage: async (accountId: string | null, after: AlertCursor | null, limit: number) =>
      (
        await run<AlertRow>(
          `select ${columns} from usage.alert
           where ($1::text is null or account_id = $1)
             and ($2::timestamptz is null or (raised_at, id) < ($2::timestamptz, $3::text))
           order by raised_at desc, id desc limit $4`,
          [accountId, after?.[0] ?? null, after?.[1] ?? null, limit],
        )
      ).map(alertOf),
  };
}

function alertOf(row: AlertRow): RaisedAlert {
  return {
    id: row.id,
    ruleId: row.rule_id,
    accountId: row.account_id,
    message: row.message,
    value: Money.of(row.value, row.currency),
    threshold: Money.of(row.threshold, row.currency),
    raisedAt: row.raised_at,
  };
}
