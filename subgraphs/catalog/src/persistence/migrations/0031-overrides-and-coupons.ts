import { Migration } from '@mikro-orm/migrations';

/** What a subscription changes in its plan version, and what is taken off it. What a coupon promised never changes. */
export class OverridesAndCoupons extends Migration {
  override up(): void {
    this.addSql(`
      create table catalog.subscription_override (
        subscription_id text collate "C" not null references catalog.subscription (id),
        term int not null,
        rate_card_key text not null,
        effective_on date not null,
        change jsonb,
        primary key (subscription_id, term, rate_card_key, effective_on),
        constraint override_is_of_a_term foreign key (subscription_id, term)
          references catalog.subscription_term (subscription_id, number)
      )`);
    this.addSql(`
      create table catalog.coupon (
        id text collate "C" primary key,
        key text not null constraint coupon_key_names_one_coupon unique,
        name text not null,
        off jsonb not null,
        item_ids text[],
        rate_card_keys text[],
        duration jsonb not null,
        redeemable_until date,
        max_redemptions int,
        redeemed int not null,
        created_at timestamptz not null,
        archived_at timestamptz,
        constraint coupon_is_redeemed_as_often_as_it_can_be check (
          redeemed >= 0 and redeemed <= coalesce(max_redemptions, redeemed))
      )`);
    this.addSql(`
      create function catalog.refuse_change_of_coupon() returns trigger language plpgsql as $$
      begin
        raise exception 'coupon % was promised: what it takes off never changes', old.key;
      end $$`);
    this.addSql(`
      create trigger coupon_never_changes before update on catalog.coupon
      for each row when (
        (old.key, old.off, old.item_ids, old.rate_card_keys, old.duration) is distinct from
        (new.key, new.off, new.item_ids, new.rate_card_keys, new.duration))
      execute function catalog.refuse_change_of_coupon()`);
    this.addSql(`
      create table catalog.subscription_coupon (
        subscription_id text collate "C" not null references catalog.subscription (id),
        coupon_id text collate "C" not null references catalog.coupon (id),
        coupon_key text not null,
        starts_on date not null,
        ends_on date,
        constraint subscription_has_a_coupon_once primary key (subscription_id, coupon_id),
        constraint coupon_holds_a_day check (ends_on > starts_on)
      )`);
    this.addSql(`create index subscription_coupon_coupon on catalog.subscription_coupon (coupon_id)`);
  }
}
