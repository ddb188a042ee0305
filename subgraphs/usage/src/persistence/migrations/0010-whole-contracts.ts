import { Migration } from '@mikro-orm/migrations';

/** Contracts say more than fees and usage; accruals hold what they grant and entitle to; accounts have tags. */
export class WholeContracts extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `alter table usage.account add column tags text[] not null default '{}'`,
  `alter table usage.accrual
     add column grants jsonb not null default '[]',
     add column entitlements jsonb not null default '[]'`,
  // What contracts said before is what they say now with nothing more in it.
  `update usage.contract set contract = '{"memberAccountIds": [], "licences": {}}'::jsonb || jsonb_set(contract, '{phases}',
     (select jsonb_agg('{"state": "RUNNING", "rules": []}'::jsonb || phase order by place)
      from jsonb_array_elements(contract -> 'phases') with ordinality as each (phase, place)))`,
];
