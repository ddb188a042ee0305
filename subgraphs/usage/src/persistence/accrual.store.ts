import type { Accrual } from '../domain/accrual';
import type { AccrualStore } from '../operations/accrual-ports';
import { accrualColumns, accrualOf, type AccrualRow } from './accrual-row';
import { columnsOf, type Run } from './sql';

/** Accruals: their periods, and what they have come to. */
export function accrualStore(run: Run): AccrualStore {
  const idsBy = async (sql: string, parameters: readonly unknown[]) =>
    (await run<{ id: string }>(sql, parameters)).map(({ id }) => id);
  return {
    ofSubscription: async (subscriptionId) =>
      (
        await run<AccrualRow>(
          `select ${accrualColumns} from usage.accrual where subscription_id = $1 order by starts_on for update`,
          [subscriptionId],
        )
      ).map(accrualOf),
    ofSubscriptions: async (subscriptionIds) =>
      (
        await run<AccrualRow>(`select ${accrualColumns} from usage.accrual where subscription_id = any($1)`, [
          subscriptionIds,
        ])
      ).map(accrualOf),
    hold: async (ids) =>
      (
        await run<AccrualRow>(`select ${accrualColumns} from usage.accrual where id = any($1) order by id for update`, [
          ids,
        ])
      ).map(accrualOf),
    notFinal: (meterId) =>
      idsBy(
        `select id from usage.accrual where state <> 'FINAL' and ($1::text is null or $1 = any(meter_ids)) order by id`,
        [meterId],
      ),
    notFinalOfAccounts: (accountIds) =>
      idsBy(`select id from usage.accrual where state <> 'FINAL' and account_id = any($1) order by id`, [accountIds]),
    notFinalWithItems: (itemIds) =>
      idsBy(
        `select accrual.id from usage.accrual join usage.contract using (subscription_id)
         where state <> 'FINAL' and jsonb_path_query_array(contract, '$.phases[*].cards[*].item.id') ?| $1::text[]
         order by accrual.id`,
        [itemIds],
      ),
    entitlements: async (accountId, at) =>
      (
        await run<Pick<AccrualRow, 'entitlements'>>(
          `select entitlements from usage.accrual where in_force and starts_at <= $2 and $2 < ends_at
             and (account_id = $1 or member_account_ids @> array[$1::text]) order by starts_on, id`,
          [accountId, at],
        )
      ).flatMap(({ entitlements }) => entitlements),
    due: (now, consumedAt, limit) =>
      idsBy(
        `(select id from usage.accrual where state = 'OPEN' and ends_at <= $1 order by ends_at limit $3)
         union
         (select id from usage.accrual where state = 'GRACE' and grace_ends_at <= $1 and grace_ends_at <= $2
            and not exists (select from unnest(meter_ids) as counted (id) where counted.id not in (select id from usage.meter))
          order by grace_ends_at limit $3)
         order by id limit $3`,
        [now, consumedAt, limit],
      ),
    changing: (now, limit) =>
      idsBy(
        `select id from usage.accrual where state = 'OPEN' and next_change_at <= $1 order by next_change_at limit $2`,
        [now, limit],
      ),
    setNextChanges: async (changes) =>
      void (await run(
        `update usage.accrual set next_change_at = changes.at
         from unnest($1::text[], $2::timestamptz[]) as changes (id, at) where accrual.id = changes.id`,
        columnsOf(
          changes,
          ({ accrualId }) => accrualId,
          ({ at }) => at?.toISOString() ?? null,
        ),
      )),
    waitsForFinal: async (now) =>
      (await run(`select 1 from usage.accrual where state in ('OPEN', 'GRACE') and grace_ends_at <= $1 limit 1`, [now]))
        .length > 0,
    save: async (accruals, meterIds) => {
      for (const accrual of accruals) await run(saveAccrual, [...valuesOf(accrual), meterIds(accrual)]);
    },
    saveRated: async (accruals) => {
      if (accruals.length === 0) return;
      await run(
        saveRated,
        columnsOf(
          accruals,
          ({ id }) => id,
          ({ state }) => state,
          ({ revision }) => revision,
          ({ charges }) => JSON.stringify(charges),
          ({ total }) => total,
          ({ grants }) => JSON.stringify(grants),
          ({ entitlements }) => JSON.stringify(entitlements),
          ({ ratedAt }) => ratedAt?.toISOString() ?? null,
          ({ lastEventReceivedAt }) => lastEventReceivedAt?.toISOString() ?? null,
          ({ told }) => told,
        ),
      );
    },
    beginDay: async (on, before) => {
      if (before.length === 0) return;
      await run(
        `insert into usage.accrual_day ("on", accrual_id, total_before)
         select $1, * from unnest($2::text[], $3::numeric[]) on conflict do nothing`,
        [
          on,
          ...columnsOf(
            before,
            ({ accrualId }) => accrualId,
            ({ total }) => total,
          ),
        ],
      );
    },
  };
}

function valuesOf(accrual: Accrual): unknown[] {
  return [
    accrual.id,
    accrual.subscriptionId,
    accrual.accountId,
    accrual.memberAccountIds,
    accrual.payerAccountId,
    accrual.paymentMode,
    accrual.timeZone,
    accrual.currency,
    accrual.startsOn,
    accrual.endsOn,
    accrual.alignedStartsOn,
    accrual.alignedEndsOn,
    accrual.startsAt,
    accrual.endsAt,
    accrual.graceEndsAt,
    accrual.nextChangeAt,
    accrual.inForce,
    accrual.state,
    accrual.revision,
    accrual.planVersionId,
    accrual.planName,
    accrual.planVersionNumber,
    JSON.stringify(accrual.charges),
    accrual.total,
    accrual.ratedAt,
    accrual.lastEventReceivedAt,
    accrual.createdAt,
    accrual.told,
    accrual.endKnownOn,
  ];
}

// A period keeps its beginning and whose it is; its end and its plan may still change while it is not FINAL.
const saveAccrual = `
  insert into usage.accrual (id, subscription_id, account_id, member_account_ids, payer_account_id, payment_mode, time_zone,
    currency, starts_on, ends_on, aligned_starts_on, aligned_ends_on, starts_at, ends_at, grace_ends_at, next_change_at, in_force, state, revision,
    plan_version_id, plan_name, plan_version_number, charges, total, rated_at, last_event_received_at, created_at, told, end_known_on, meter_ids)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
    $25, $26, $27, $28, $29, $30)
  on conflict (id) do update set member_account_ids = excluded.member_account_ids, ends_on = excluded.ends_on, aligned_starts_on = excluded.aligned_starts_on, aligned_ends_on = excluded.aligned_ends_on,
    ends_at = excluded.ends_at, grace_ends_at = excluded.grace_ends_at, end_known_on = excluded.end_known_on,
    next_change_at = excluded.next_change_at, in_force = excluded.in_force,
    state = excluded.state, plan_version_id = excluded.plan_version_id, plan_name = excluded.plan_name,
    plan_version_number = excluded.plan_version_number, meter_ids = excluded.meter_ids`;

const saveRated = `
  update usage.accrual set state = rated.state, revision = rated.revision, charges = rated.charges, total = rated.total,
    grants = rated.grants, entitlements = rated.entitlements, rated_at = rated.rated_at, last_event_received_at = rated.last_event_received_at,
    told = rated.told
  from unnest($1::text[], $2::text[], $3::int[], $4::jsonb[], $5::numeric[], $6::jsonb[], $7::jsonb[],
    $8::timestamptz[], $9::timestamptz[], $10::text[])
    as rated (id, state, revision, charges, total, grants, entitlements, rated_at, last_event_received_at, told)
  where accrual.id = rated.id`;
