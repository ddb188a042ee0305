import { Migration } from '@mikro-orm/migrations';

/** Some accruals move with every day that begins: the clock rates them again. */
export class DailyAccruals extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  'alter table usage.accrual add column next_change_at timestamptz',
  `create index accrual_that_changes on usage.accrual (next_change_at) where state = 'OPEN'`,
];
