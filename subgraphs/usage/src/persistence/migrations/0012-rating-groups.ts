import { Migration } from '@mikro-orm/migrations';

/** An accrual may count the usage of further accounts. */
export class RatingGroups extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `alter table usage.accrual add column member_account_ids text[] not null default '{}'`,
  'create index accrual_by_member on usage.accrual using gin (member_account_ids)',
];
