import { Migration } from '@mikro-orm/migrations';

/**
 * Rate cards of every kind and model, pricing rules and trial days. What only some kinds say stands in `terms`, read by
 * the kind; slabs stay rows of their own. Pricing rules, like cards, never change once their version was offered.
 */
export class PlansOfEveryKind extends Migration {
  override up(): void {
    this.addSql(`
      alter table catalog.rate_card
        alter column item_id drop not null,
        alter column model drop not null,
        add column terms jsonb not null default '{}',
        drop constraint rate_card_kind_is_known,
        drop constraint rate_card_model_is_known`);
    this.addSql(`
      alter table catalog.rate_card
        alter column terms drop default,
        add constraint rate_card_kind_is_known check (kind in (
          'FIXED_FEE', 'USAGE', 'LICENCE', 'ENTITLEMENT', 'OVERAGE', 'CREDIT_GRANT', 'MINIMUM_COMMITMENT', 'CAP', 'FLOOR',
          'DISCOUNT')),
        add constraint rate_card_model_is_known check (model in (
          'FLAT', 'PER_UNIT', 'GRADUATED', 'VOLUME', 'PACKAGE', 'STAIR_STEP', 'PERCENTAGE', 'GRADUATED_PERCENTAGE',
          'MATRIX')),
        add constraint rate_card_has_a_model_if_it_prices_a_quantity check (
          (kind in ('FIXED_FEE', 'USAGE', 'LICENCE', 'OVERAGE')) = (model is not null)),
        add constraint rate_card_has_an_item_if_it_can_be_a_line check (case
          when kind in ('FIXED_FEE', 'USAGE', 'LICENCE', 'OVERAGE', 'MINIMUM_COMMITMENT', 'FLOOR') then item_id is not null
          when kind = 'ENTITLEMENT' then true
          else item_id is null end)`);
    this.addSql(`
      create table catalog.pricing_rule (
        plan_version_id text collate "C" not null references catalog.plan_version (id),
        key text not null,
        position int not null,
        terms jsonb not null,
        primary key (plan_version_id, key)
      )`);
    this.addSql(`
      create trigger offered_version_never_changes before insert or update or delete on catalog.pricing_rule
      for each row execute function catalog.refuse_cards_of_offered_version()`);
    this.addSql(`
      alter table catalog.plan_version add column trial_days int not null default 0
        constraint plan_version_is_tried_for_a_year_at_most check (trial_days between 0 and 366)`);
    this.addSql(`drop trigger offered_version_never_changes on catalog.plan_version`);
    this.addSql(`
      create trigger offered_version_never_changes before update on catalog.plan_version
      for each row when (old.status <> 'DRAFT' and (
        new.status = 'DRAFT' or
        (old.plan_id, old.number, old.cycle, old.trial_days, old.currencies) is distinct from
        (new.plan_id, new.number, new.cycle, new.trial_days, new.currencies)))
      execute function catalog.refuse_terms_of_offered_version()`);
  }
}
