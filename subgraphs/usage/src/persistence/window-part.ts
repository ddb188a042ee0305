import { columnsOf } from './sql';

/** One meter of one account in one window. */
export interface WindowPart {
  readonly key: string;
  readonly meterId: string;
  readonly accountId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** For `askedParts`. */
export function partColumns(parts: readonly WindowPart[]): unknown[][] {
  return columnsOf(
    parts,
    ({ key }) => key,
    ({ meterId }) => meterId,
    ({ accountId }) => accountId,
    ({ startsAt }) => startsAt.toISOString(),
    ({ endsAt }) => endsAt.toISOString(),
  );
}

/** Parts with their meters. */
export const askedParts = `
  unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[])
    as asked (key, meter_id, account_id, starts_at, ends_at) join usage.meter on meter.id = asked.meter_id`;

export const withinPart = `
  rollup.meter_id = asked.meter_id and rollup.account_id = asked.account_id
    and rollup.bucket >= asked.starts_at and rollup.bucket < asked.ends_at`;
