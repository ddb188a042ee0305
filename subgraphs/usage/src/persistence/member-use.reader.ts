import type { MemberUse } from '../domain/member-shares';
import type { Accrual } from '../domain/accrual';
import type { Aggregation } from '../domain/meter';
import { combinedRollups } from './rebuild';
import type { Run } from './sql';
import { aggregateFrom, type AggregateRow } from './total.store';

interface UseRow extends AggregateRow {
  readonly account_id: string;
  readonly meter_id: string;
  readonly aggregation: Aggregation;
}

/** What the meters of an accrual counted of each of its accounts, from the rollups of its instants. */
export function memberUseReader(run: Run) {
  return {
    memberUse: async ({ id }: Pick<Accrual, 'id'>): Promise<MemberUse[]> => {
      const rows = await run<UseRow>(
        `select rollup.account_id, meter_id, meter.aggregation, ${combinedRollups}
         from usage.accrual
         join usage.rollup_15m as rollup on rollup.account_id = any(accrual.account_id || accrual.member_account_ids)
           and rollup.meter_id = any(accrual.meter_ids)
           and rollup.bucket >= accrual.starts_at and rollup.bucket < accrual.ends_at
         join usage.meter on meter.id = meter_id
         where accrual.id = $1 group by rollup.account_id, meter_id, meter.aggregation order by 1, 2`,
        [id],
      );
      return [...new Set(rows.map((row) => row.account_id))].map((accountId) => ({
        accountId,
        counts: rows
          .filter((row) => row.account_id === accountId)
          .map((row) => ({
            meterId: row.meter_id,
            aggregation: row.aggregation,
            groups: [{ dimensions: {}, aggregate: aggregateFrom(row) }],
          })),
      }));
    },
  };
}
