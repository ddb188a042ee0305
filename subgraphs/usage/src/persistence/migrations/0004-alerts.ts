import { Migration } from '@mikro-orm/migrations';

/** Rules on live balances, and what they raised. */
export class Alerts extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `create table usage.alert_rule (
    id text primary key,
    kind text not null,
    account_id text not null,
    wallet_id text not null,
    currency char(3) not null,
    threshold numeric(38,12) not null,
    armed boolean not null,
    created_at timestamptz(3) not null
  )`,
  'create index alert_rule_by_wallet on usage.alert_rule (wallet_id)',
  'create index alert_rule_by_account on usage.alert_rule (account_id)',
  `create table usage.alert (
    id text primary key,
    rule_id text not null references usage.alert_rule (id),
    account_id text not null,
    wallet_id text not null,
    currency char(3) not null,
    value numeric(38,12) not null,
    threshold numeric(38,12) not null,
    message text not null,
    wallet_revision int not null,
    raised_at timestamptz(3) not null,
    constraint alert_is_raised_once_a_wallet_revision unique (rule_id, wallet_revision)
  )`,
  'create index alert_by_instant on usage.alert (raised_at desc, id desc)',
  'create index alert_by_account on usage.alert (account_id, raised_at desc)',
];
