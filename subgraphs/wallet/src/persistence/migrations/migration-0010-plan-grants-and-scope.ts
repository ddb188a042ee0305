import { Migration } from '@mikro-orm/migrations';

/** What plans give away, and money that may pay for some items only. */
export class PlanGrantsAndScope extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `alter table wallet."grant" add column scope text[]`,
  `alter table wallet.accrual_draw add column accrued_by_item jsonb not null default '[]'`,
  'alter table wallet.accrual_draw alter column accrued_by_item drop default',
  'drop index wallet.wallet_by_live_balance',
  'alter table wallet.wallet drop column live_balance',
  `alter table wallet.wallet add column bound numeric(38,12) not null default 0
    constraint wallet_bound_is_not_negative check (bound >= 0)`,
  'alter table wallet.wallet alter column bound drop default',
  `alter table wallet.wallet add column live_balance numeric(38,12) not null
    generated always as (balance - least(outstanding, balance + overdraft_limit - held - bound)) stored`,
  'create index wallet_by_live_balance on wallet.wallet (live_balance, id)',
  `create table wallet.plan_grant (
    subscription_id text not null,
    reference text not null,
    accrual_id text not null,
    payer_account_id text not null,
    rate_card_key text not null,
    plan_name text not null,
    currency char(3) not null,
    amount numeric(38,12) not null,
    priority int not null,
    expires_at timestamptz(3),
    scope text[],
    once_paid boolean not null,
    grant_id text references wallet."grant" (id),
    posted_at timestamptz(3),
    constraint plan_grant_is_granted_once primary key (subscription_id, reference),
    constraint plan_grant_gives_something check (amount > 0)
  )`,
  'create index plan_grant_that_waits on wallet.plan_grant (payer_account_id) where grant_id is null',
];
