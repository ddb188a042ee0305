import { Migration } from '@mikro-orm/migrations';

/** Plan versions with overrides that nobody has; what one says is settled when it is made. */
export class PricingProposals extends Migration {
  override up(): void {
    this.addSql(`
      create table catalog.pricing_proposal (
        id text collate "C" primary key,
        plan_version_id text collate "C" not null references catalog.plan_version (id),
        currency char(3) not null,
        changes jsonb not null,
        terms jsonb not null,
        by_id text not null,
        by_name text not null,
        created_at timestamptz not null
      )`);
    this.addSql('create index pricing_proposal_by_version on catalog.pricing_proposal (plan_version_id, id desc)');
  }
}
