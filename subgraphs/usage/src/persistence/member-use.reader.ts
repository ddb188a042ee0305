import type { MemberUse } from '../domain/member-shares';
import type { Accrual } from '../domain/accrual';
import type { Aggregation } from '../domain/meter';
import { combinedRollups, ofItsSpan } from './rebuild';
import type { Run } from './sql';
import { aggregateFrom, type AggregateRow } from './total.store';

interface UseRow extends AggregateRow {
  readonly account_id: string;
  readonly meter_id: string;
  readonly aggregation: Aggregation;
  readonly unique_values: string;
}

/** What the meters of an accrual counted of each of its accounts, from the rollups of its instants. */
export function memberUseReader(run: Run) {
  return {
    memberUse: async ({ id }: Pick<Accrual, 'id'>): Promise<MemberUse[]> => {
      const rows = await run<UseRow>(
        `select used.*, meter.aggregation, coalesce(told_apart.unique_values, 0) as unique_values
         from (select rollup.account_id, meter_id, ${combinedRollups}
           from usage.accrual join usage.rollup_15m as rollup ${ofItsSpan}
           where accrual.id = $1 group by rollup.account_id, meter_id) as used
         join usage.meter on meter.id = meter_id
         left join (select rollup.account_id, meter_id, count(distinct value) as unique_values
           from usage.accrual join usage.rollup_value as rollup ${ofItsSpan}
           where accrual.id = $1 group by rollup.account_id, meter_id) as told_apart using (account_id, meter_id)
         order by account_id, meter_id`,
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
            uniqueValues: BigInt(row.unique_values),
            uniqueGroups: [],
          })),
      }));
    },
  };
}
