import type { EntityManager } from '@mikro-orm/postgresql';
import { Money } from '@otpless/money/money';
import type { Wallet, WalletStatus } from '../domain/wallet';
import type { AccrualRevision } from '../operations/ports';

/**
 * Applies many revisions with three statements, however many there are. Accounts are locked first (a wallet that is
 * being created waits for us, or we for it), then wallets in the order of their ids, so that the snapshot of the last
 * statement sees all that others did to them.
 */
export async function applyRevisions(
  em: EntityManager,
  revisions: readonly AccrualRevision[],
  at: Date,
  drawIntervalMs: number,
): Promise<Wallet[]> {
  const incoming = JSON.stringify(revisions);
  await em.execute(
    `${INCOMING} select id from wallet.account where id in (select "payerAccountId" from incoming)
    order by id for key share`,
    [incoming],
  );
  await em.execute(
    `${INCOMING} select id from wallet.wallet
    where (account_id, currency) in (select "payerAccountId", currency from incoming)
    order by id for update`,
    [incoming],
  );
  const moved = await em.execute<WalletRow[]>(APPLY, [incoming, at, at, drawIntervalMs, at]);
  return moved.map(walletOf);
}

const INCOMING = `
  with incoming as (
    select * from jsonb_to_recordset(?::jsonb) as revision (
      "accrualId" text, "subscriptionId" text, "accountId" text, "payerAccountId" text, currency text,
      "periodStartsOn" date, accrued numeric, "accruedByItem" jsonb, "accrualRevision" int, "accrualState" text, "lastEventReceivedAt" timestamptz
    )
  )`;

const APPLY = `${INCOMING}, before as (
    select known.* from wallet.accrual_draw known join incoming on incoming."accrualId" = known.accrual_id
  ), applied as (
    insert into wallet.accrual_draw as known (
      accrual_id, subscription_id, account_id, payer_account_id, wallet_id, currency, period_starts_on, accrued,
      accrued_by_item, accrual_revision, accrual_state, drawn_promotional, drawn_purchased, uncovered, rounding, parts, settled, closed,
      draw_due_at, revision)
    select "accrualId", "subscriptionId", "accountId", "payerAccountId", wallet.id, incoming.currency, "periodStartsOn",
      accrued, "accruedByItem", "accrualRevision", "accrualState", 0, 0, 0, 0, '[]', false, false, ?, 0
    from incoming
    left join wallet.wallet wallet on wallet.account_id = "payerAccountId" and wallet.currency = incoming.currency
    order by "accrualId"
    on conflict (accrual_id) do update set
      accrued = excluded.accrued,
      accrued_by_item = excluded.accrued_by_item,
      accrual_revision = excluded.accrual_revision,
      accrual_state = excluded.accrual_state,
      wallet_id = coalesce(known.wallet_id, excluded.wallet_id),
      settled = false,
      -- A change of state is drawn at once; the rest waits for its turn, but never longer than it has to already.
      draw_due_at = case
        when excluded.accrual_state <> known.accrual_state or excluded.accrual_state = 'FINAL' then excluded.draw_due_at
        else least(known.draw_due_at, greatest(?::timestamptz, known.last_drawn_at + make_interval(secs => ?::numeric / 1000)))
      end
    where known.accrual_revision < excluded.accrual_revision and not known.closed
    returning known.*
  ), moved as (
    select applied.wallet_id,
      sum(applied.accrued - applied.drawn_promotional - applied.drawn_purchased - case
        when before.wallet_id is null or before.settled then 0
        else before.accrued - before.drawn_promotional - before.drawn_purchased
      end) as by,
      max(incoming."lastEventReceivedAt") as last_event_received_at
    from applied
    join incoming on incoming."accrualId" = applied.accrual_id
    left join before on before.accrual_id = applied.accrual_id
    where applied.wallet_id is not null
    group by applied.wallet_id
  )
  update wallet.wallet wallet set
    outstanding = wallet.outstanding + moved.by,
    revision = wallet.revision + 1,
    last_event_received_at = greatest(wallet.last_event_received_at, moved.last_event_received_at),
    updated_at = ?
  from moved where wallet.id = moved.wallet_id
  returning wallet.*`;

interface WalletRow {
  readonly id: string;
  readonly account_id: string;
  readonly currency: string;
  readonly status: WalletStatus;
  readonly balance: string;
  readonly held: string;
  readonly overdraft_limit: string;
  readonly overdraft_used: string;
  readonly outstanding: string;
  readonly bound: string;
  readonly revision: number;
  readonly last_event_received_at: Date | string | null;
  readonly created_at: Date | string;
  readonly updated_at: Date | string;
}

function walletOf(row: WalletRow): Wallet {
  const money = (amount: string) => Money.of(amount, row.currency);
  return {
    id: row.id,
    accountId: row.account_id,
    currency: row.currency,
    status: row.status,
    balance: money(row.balance),
    held: money(row.held),
    overdraftLimit: money(row.overdraft_limit),
    overdraftUsed: money(row.overdraft_used),
    outstanding: money(row.outstanding),
    bound: money(row.bound),
    revision: row.revision,
    lastEventReceivedAt: row.last_event_received_at === null ? null : new Date(row.last_event_received_at),
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
  };
}
