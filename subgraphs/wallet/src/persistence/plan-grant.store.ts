import type { EntityManager } from '@mikro-orm/postgresql';
import { Money } from '@otpless/money/money';
import type { PlanGrant } from '../domain/plan-grant';
import type { PlanGrantStore, PostedPlanGrant } from '../operations/ports';

/** What plans give away, told and not yet posted, or posted once. */
export class PostgresPlanGrantStore implements PlanGrantStore {
  constructor(private readonly em: EntityManager) {}

  async note(grants: readonly PlanGrant[]): Promise<void> {
    if (grants.length === 0) return;
    await this.em.execute(
      `insert into wallet.plan_grant (subscription_id, reference, accrual_id, payer_account_id, rate_card_key, plan_name,
         currency, amount, priority, expires_at, scope, once_paid)
       select "subscriptionId", reference, "accrualId", "payerAccountId", "rateCardKey", "planName",
         currency, amount, priority, "expiresAt", scope, "oncePaid"
       from jsonb_to_recordset(?::jsonb) as told ("subscriptionId" text, reference text, "accrualId" text,
         "payerAccountId" text, "rateCardKey" text, "planName" text, currency text, amount numeric, priority int,
         "expiresAt" timestamptz, scope text[], "oncePaid" boolean)
       on conflict (subscription_id, reference) do nothing`,
      [JSON.stringify(grants.map((grant) => ({ ...grant, ...amountOf(grant) })))],
    );
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
       from jsonb_to_recordset(?::jsonb) as told ("subscriptionId" text, reference text, "grantId" text)
       where plan_grant.subscription_id = told."subscriptionId" and plan_grant.reference = told.reference`,
      [
        at,
        JSON.stringify(
          posted.map(({ grant: { subscriptionId, reference }, grantId }) => ({ subscriptionId, reference, grantId })),
        ),
      ],
    );
  }
}

const READY = `from wallet.plan_grant
  join wallet.wallet on wallet.account_id = plan_grant.payer_account_id and wallet.currency = plan_grant.currency
  where plan_grant.grant_id is null
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
