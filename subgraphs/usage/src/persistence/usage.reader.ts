import { Money } from '@otpless/money/money';
import type { Pool } from 'pg';
import type { Aggregation } from '../domain/meter';
import type { Granularity, Overview, UsagePoint, UsageQuestion, UsageReader } from '../operations/reader';
import { accrualReader } from './accrual.reader';
import { alertReader } from './alert.reader';
import { eventReader } from './event.reader';
import { memberUseReader } from './member-use.reader';
import { simulationReader } from './simulation.reader';
import { meterColumns, meterOf, type MeterRow } from './meter-row';
import type { Run } from './sql';

/** Reads what screens and doors ask for, each answer from one statement. */
export function usageReader(pool: Pool): UsageReader {
  const run: Run = async <Row>(sql: string, parameters: readonly unknown[] = []) =>
    (await pool.query(sql, [...parameters])).rows as Row[];
  return {
    ...eventReader(run),
    ...accrualReader(run),
    ...alertReader(run),
    ...memberUseReader(run),
    ...simulationReader(run),
    meter: async (id) => {
      const [row] = await run<MeterRow>(`select ${meterColumns} from usage.meter where id = $1`, [id]);
      return row === undefined ? null : meterOf(row);
    },
    timeZoneOf: async (accountId) => {
      const [row] = await run<{ time_zone: string }>('select time_zone from usage.account where id = $1', [accountId]);
      return row?.time_zone ?? null;
    },
    usage: (question) => usageOf(run, question),
    overview: (now) => overviewAt(run, now),
  };
}

const POINTS = 10_000;

/** From the rollups, which hold the quarters of an hour that every asked-for span is made of. */
function usageOf(
  run: Run,
  { meter, accountId, from, to, granularity, timeZone, groupBy }: UsageQuestion,
): Promise<UsagePoint[]> {
  const group = groupBy.map((_name, at) => `$${at + 6}::text, "group" -> $${at + 6}::text`).join(', ');
  return run<UsagePoint>(
    `select ${starts[granularity]} as "from", jsonb_strip_nulls(jsonb_build_object(${group})) as "group",
       trim_scale(${quantities[meter.aggregation]})::text as quantity
     from ${meter.aggregation === 'UNIQUE_COUNT' ? 'usage.rollup_value' : 'usage.rollup_15m'}
     where meter_id = $1 and ($2::text is null or account_id = $2) and bucket >= $3 and bucket < $4 and $5::text is not null
     group by 1, 2 order by 1, 2 limit ${POINTS}`,
    [meter.id, accountId, from, to, timeZone, ...groupBy],
  );
}

const starts: Record<Granularity, string> = {
  MINUTE_15: 'bucket',
  HOUR: `date_trunc('hour', bucket, $5)`,
  DAY: `date_trunc('day', bucket, $5)`,
  MONTH: `date_trunc('month', bucket, $5)`,
};

const latest = `(array_agg(latest_value order by latest_at desc nulls last, latest_key desc))[1]`;

const quantities: Record<Aggregation, string> = {
  COUNT: 'sum(count)',
  SUM: 'coalesce(sum(sum), 0)',
  MAX: 'coalesce(max(max), 0)',
  LATEST: `coalesce(${latest}, 0)`,
  AVERAGE: 'coalesce(round(sum(sum) / sum(count), 12), 0)',
  UNIQUE_COUNT: 'count(distinct value)::numeric',
};

async function overviewAt(run: Run, now: Date): Promise<Overview> {
  const [today] = await run<{ events: string }>(
    `select coalesce(sum(processed + unprocessed), 0) as events from usage.ingest_tally
     where unit = 'DAY' and bucket = date_trunc('day', $1::timestamptz, 'Asia/Kolkata')`,
    [now],
  );
  const seconds = await run<{ at: Date; events: string }>(
    `select at, coalesce(sum(processed + unprocessed), 0) as events
     from generate_series(date_trunc('second', $1::timestamptz) - interval '60 s',
       date_trunc('second', $1::timestamptz) - interval '1 s', interval '1 s') as series (at)
     left join usage.ingest_tally on unit = 'SECOND' and bucket = at
     group by at order by at`,
    [now],
  );
  const accrued = await run<{ currency: string; amount: string }>(
    `select currency, sum(total - total_before) as amount
     from usage.accrual_day join usage.accrual on accrual.id = accrual_id
     where "on" = ($1::timestamptz at time zone 'Asia/Kolkata')::date group by currency order by currency`,
    [now],
  );
  return {
    eventsToday: Number(today?.events ?? 0),
    seconds: seconds.map(({ at, events }) => ({ at, events: Number(events) })),
    accruedToday: accrued.map(({ amount, currency }) => Money.of(amount, currency)),
  };
}
