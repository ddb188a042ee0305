import type { Client } from 'pg';

export const MERCHANTS = 1000;
export const merchantsSeeded = 'twelve hours of every day, 3 countries, 2 channels';

/** The last whole month, by the calendar and as instants of Indian days. */
export interface SeededMonth {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly meterId: string;
  readonly rollups: number;
}

/**
 * Merchants as the named one, with a closed accrual that counted nothing, so that all of their month is read from rollups.
 * Only usage knows them: simulating asks nobody else.
 */
export async function seedMerchants(database: Client, accountId: string): Promise<SeededMonth> {
  const { rows } = await database.query<Omit<SeededMonth, 'rollups'>>(
    `with month as (
       select (date_trunc('month', now()) - interval '1 month')::date as first, date_trunc('month', now())::date as next)
     select first::text as "startsOn", next::text as "endsOn", first::timestamp at time zone 'Asia/Kolkata' as "startsAt",
       next::timestamp at time zone 'Asia/Kolkata' as "endsAt", meter_ids[1] as "meterId"
     from month, usage.accrual where account_id = $1 limit 1`,
    [accountId],
  );
  const [month] = rows;
  if (month?.meterId === undefined) throw new Error('The account that merchants are made like has no accrual.');
  const { startsOn, endsOn, startsAt, endsAt, meterId } = month;
  await database.query(accounts, [accountId, MERCHANTS]);
  await database.query(contracts, [accountId, MERCHANTS, startsOn]);
  await database.query(accruals, [accountId, MERCHANTS, startsOn, endsOn, startsAt, endsAt]);
  const { rowCount } = await database.query(rollups, [meterId, MERCHANTS, startsAt, endsAt]);
  await database.query('vacuum analyze usage.rollup_15m');
  return { ...month, rollups: rowCount ?? 0 };
}

const id = (prefix: string) => `'${prefix}_bench' || lpad(at::text, 6, '0')`;

const accounts = `
  insert into usage.account
  select made.* from usage.account as one, generate_series(1, $2::int) as at, jsonb_populate_record(null::usage.account,
    to_jsonb(one) || jsonb_build_object('id', ${id('acc')}, 'payer_account_id', ${id('acc')}, 'tags', '["bench"]'::jsonb)) as made
  where one.id = $1`;

// They began a quarter before the month, and no period begins by itself.
const contracts = `
  insert into usage.contract
  select made.* from (select * from usage.contract where account_id = $1 limit 1) as one, generate_series(1, $2::int) as at,
    jsonb_populate_record(null::usage.contract, to_jsonb(one) || jsonb_build_object('subscription_id', ${id('sub')},
      'account_id', ${id('acc')}, 'next_period_at', null, 'contract',
      jsonb_set(one.contract, '{phases,0,startsOn}', to_jsonb(($3::date - interval '3 months')::date)) || jsonb_build_object('subscriptionId', ${id('sub')},
        'accountId', ${id('acc')}, 'startsOn', ($3::date - interval '3 months')::date))) as made`;

const accruals = `
  insert into usage.accrual
  select made.* from (select * from usage.accrual where account_id = $1 limit 1) as one, generate_series(1, $2::int) as at,
    jsonb_populate_record(null::usage.accrual, to_jsonb(one) || jsonb_build_object('id', ${id('acr')}, 'subscription_id',
      ${id('sub')}, 'account_id', ${id('acc')}, 'payer_account_id', ${id('acc')}, 'starts_on', $3::date, 'ends_on', $4::date,
      'aligned_starts_on', $3::date, 'aligned_ends_on', $4::date, 'starts_at', $5::timestamptz, 'ends_at', $6::timestamptz,
      'grace_ends_at', $6::timestamptz, 'next_change_at', null, 'state', 'FINAL', 'meter_ids', '[]'::jsonb)) as made`;

const rollups = `
  insert into usage.rollup_15m (meter_id, account_id, bucket, "group", count)
  select $1, ${id('acc')}, bucket, jsonb_build_object('country', country, 'channel', channel), 1 + (at * 31 + extract(hour from bucket)::int) % 40
  from generate_series(1, $2::int) as at, generate_series($3::timestamptz, $4::timestamptz - interval '1 hour', interval '1 hour') as bucket,
    unnest(array['IN', 'AE', 'US']) as country, unnest(array['SMS', 'WHATSAPP']) as channel
  where extract(hour from bucket at time zone 'Asia/Kolkata') between 9 and 20`;
