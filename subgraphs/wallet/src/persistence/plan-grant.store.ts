import type { EntityManager } from '@mikro-orm/postgresql';
import { Money } from '@otpless/money/money';
import type { PlanGrant } from '../domain/plan-grant';
import type { PlanGrantStore, PostedPlanGrant, ToldGrants } from '../operations/ports';

/** What plans give away: told, perhaps changed or withdrawn since, and posted once. */
export class PostgresPlanGrantStore implements PlanGrantStore {
  constructor(private readonly em: EntityManager) {}

  async note(told: readonly ToldGrants[]): Promise<void> {
    const newest = JSON.stringify(
      told.map(({ accrualId, revision, grants }) => ({
        accrualId,
        revision,
        stated: grants.map(({ reference }) => reference),
      })),
    );
    await this.em.execute(WITHDRAW, [newest]);
    const grants = told.flatMap((accrual) => accrual.grants);
    if (grants.length === 0) return;
    await this.em.execute(KEEP, [newest, JSON.stringify(grants.map((grant) => ({ ...grant, ...amountOf(grant) })))]);
  }

  async walletsWithReady(limit: number): Promise<string[]> {
    const rows = await this.em.execute<{ id: string }[]>(
      `select distinct wallet.id ${READY} order by wallet.id limit ${limit}`,
    );
    return rows.map(({ id }) => id);
  }

  async lockReady(walletIds: readonly string[]): Promise<ReadonlyMap<string, readonly PlanGrant[]>> {
    const rows = await this.em.execute<ReadyRow[]>(
      `select plan_grant.*, wallet.id as wallet_id ${READY}
         and wallet.id in (select jsonb_array_elements_text(?::jsonb))
       order by plan_grant.subscription_id, plan_grant.reference for update of plan_grant`,
      [JSON.stringify(walletIds)],
    );
    return new Map(walletIds.map((id) => [id, rows.filter((row) => row.wallet_id === id).map(planGrantOf)]));
  }

  async posted(posted: readonly PostedPlanGrant[], at: Date): Promise<void> {
    if (posted.length === 0) return;
    await this.em.execute(
      `update wallet.plan_grant set grant_id = told."grantId", posted_at = ?
       from jsonb_to_recordset(?::jsonb) as told ("subscriptionId" text, reference text, "accrualId" text, "grantId" text)
       where plan_grant.subscription_id = told."subscriptionId" and plan_grant.reference = told.reference
         and plan_grant.accrual_id = told."accrualId"`,
      [
        at,
        JSON.stringify(
          posted.map(({ grant: { subscriptionId, reference, accrualId }, grantId }) => ({
            subscriptionId,
            reference,
            accrualId,
            grantId,
          })),
        ),
      ],
    );
  }
}

/** What an accrual was told after this revision of it is newer: then this one says nothing any more. */
const NEWEST = `newest as (
    select told.* from jsonb_to_recordset(?::jsonb) as told ("accrualId" text, revision int, stated text[])
    join wallet.accrual_draw known on known.accrual_id = told."accrualId" and known.accrual_revision <= told.revision
  )`;

const WITHDRAW = `with ${NEWEST}
  update wallet.plan_grant set withdrawn = true from newest
  where plan_grant.accrual_id = newest."accrualId" and not withdrawn and plan_grant.reference <> all (newest.stated)`;

const KEEP = `with ${NEWEST}
  insert into wallet.plan_grant as known (subscription_id, reference, accrual_id, payer_account_id, rate_card_key,
    plan_name, currency, amount, priority, expires_at, scope, once_paid, withdrawn)
  select "subscriptionId", reference, "accrualId", "payerAccountId", "rateCardKey", "planName", currency, amount, priority,
    "expiresAt", scope, "oncePaid", false
  from jsonb_to_recordset(?::jsonb) as told ("subscriptionId" text, reference text, "accrualId" text,
    "payerAccountId" text, "rateCardKey" text, "planName" text, currency text, amount numeric, priority int,
    "expiresAt" timestamptz, scope text[], "oncePaid" boolean)
  join newest using ("accrualId")
  on conflict (subscription_id, reference, accrual_id) do update set payer_account_id = excluded.payer_account_id,
    plan_name = excluded.plan_name, amount = excluded.amount, priority = excluded.priority,
    expires_at = excluded.expires_at, scope = excluded.scope, once_paid = excluded.once_paid, withdrawn = false
  where (known.payer_account_id, known.plan_name, known.amount, known.priority, known.expires_at, known.scope,
      known.once_paid, known.withdrawn)
    is distinct from (excluded.payer_account_id, excluded.plan_name, excluded.amount, excluded.priority,
      excluded.expires_at, excluded.scope, excluded.once_paid, excluded.withdrawn)`;

/** Of accruals that state the same grant, because a change of the contract hands it on, the first one gives it. */
const READY = `from wallet.plan_grant
  join wallet.wallet on wallet.account_id = plan_grant.payer_account_id and wallet.currency = plan_grant.currency
  where plan_grant.grant_id is null and not plan_grant.withdrawn
    and not exists (
      select from wallet.plan_grant same
      where same.subscription_id = plan_grant.subscription_id and same.reference = plan_grant.reference
        and (same.grant_id is not null or (not same.withdrawn and same.accrual_id < plan_grant.accrual_id)))
    and (not plan_grant.once_paid or exists (
      select from wallet.accrual_draw paid
      where paid.accrual_id = plan_grant.accrual_id and paid.accrued = paid.drawn_promotional + paid.drawn_purchased))`;

interface ReadyRow {
  readonly wallet_id: string;
  readonly subscription_id: string;
  readonly reference: string;
  readonly accrual_id: string;
  readonly payer_account_id: string;
  readonly rate_card_key: string;
  readonly plan_name: string;
  readonly currency: string;
  readonly amount: string;
  readonly priority: number;
  readonly expires_at: Date | string | null;
  readonly scope: string[] | null;
  readonly once_paid: boolean;
}

function planGrantOf(row: ReadyRow): PlanGrant {
  return {
    subscriptionId: row.subscription_id,
    reference: row.reference,
    accrualId: row.accrual_id,
    payerAccountId: row.payer_account_id,
    rateCardKey: row.rate_card_key,
    planName: row.plan_name,
    amount: Money.of(row.amount, row.currency),
    priority: row.priority,
    expiresAt: row.expires_at === null ? null : new Date(row.expires_at),
    scope: row.scope,
    oncePaid: row.once_paid,
  };
}

function amountOf({ amount }: PlanGrant): { readonly amount: string; readonly currency: string } {
  return { amount: amount.toFixed(), currency: amount.currency };
}
