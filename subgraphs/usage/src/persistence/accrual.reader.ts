import type { Accrual } from '../domain/accrual';
import type { AccrualCursor, AccrualFilter } from '../operations/reader';
import { accrualColumns, accrualOf, type AccrualRow } from './accrual-row';
import type { Run } from './sql';

/** Accruals that have been rated; the others exist for a blink only. */
export function accrualReader(run: Run) {
  const read = async (rest: string, parameters: readonly unknown[]): Promise<Accrual[]> =>
    (
      await run<AccrualRow>(`select ${accrualColumns} from usage.accrual where revision > 0 and ${rest}`, parameters)
    ).map(accrualOf);
  return {
    accruals: (ids: readonly string[]) => read('id = any($1)', [ids]),
    accrualPage: ({ subscriptionId, accountId, state }: AccrualFilter, after: AccrualCursor | null, limit: number) =>
      read(
        `($1::text is null or subscription_id = $1) and ($2::text is null or account_id = $2)
           and ($3::text is null or state = $3)
           and ($4::date is null or (accrual.starts_on, id) < ($4::date, $5::text))
         order by accrual.starts_on desc, id desc limit $6`,
        [subscriptionId, accountId, state, after?.[0] ?? null, after?.[1] ?? null, limit],
      ),
    accrualsOf: (subscriptionIds: readonly string[], limit: number) =>
      read(
        `id in (
           select latest.id from unnest($1::text[]) as asked (subscription_id), lateral (
             select id from usage.accrual where accrual.subscription_id = asked.subscription_id and revision > 0
             order by starts_on desc limit $2) as latest)
         order by subscription_id, accrual.starts_on desc`,
        [subscriptionIds, limit],
      ),
    accrualsAt: (subscriptionIds: readonly string[], at: Date) =>
      read('in_force and subscription_id = any($1) and starts_at <= $2 and $2 < ends_at', [subscriptionIds, at]),
  };
}
