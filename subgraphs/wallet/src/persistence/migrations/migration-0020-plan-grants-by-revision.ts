import { Migration } from '@mikro-orm/migrations';

/** What plans give away follows the accruals that tell it: it may change or be withdrawn until it is posted. */
export class PlanGrantsByRevision extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  'alter table wallet.plan_grant add column withdrawn boolean not null default false',
  'alter table wallet.plan_grant alter column withdrawn drop default',
  'alter table wallet.plan_grant drop constraint plan_grant_is_granted_once',
  // A change of the contract may hand a grant on to another accrual of the subscription; it is still granted once.
  `alter table wallet.plan_grant
    add constraint plan_grant_is_told_once_an_accrual primary key (subscription_id, reference, accrual_id)`,
  `create unique index plan_grant_is_granted_once on wallet.plan_grant (subscription_id, reference)
    where grant_id is not null`,
  'create index plan_grant_of_accrual on wallet.plan_grant (accrual_id)',
  'drop index wallet.plan_grant_that_waits',
  `create index plan_grant_that_waits on wallet.plan_grant (payer_account_id)
    where grant_id is null and not withdrawn`,
];
