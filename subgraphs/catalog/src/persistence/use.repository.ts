import type { EntityManager } from '@mikro-orm/postgresql';
import type { CatalogUse } from '../domain/catalog-thing';
import type { UseStore } from '../operations/catalog-thing-ports';

/** What in the catalog needs a meter, a billable item or a feature. */
export function useStore(em: EntityManager): UseStore {
  const uses = async (sql: string, parameters: readonly unknown[]): Promise<CatalogUse[]> =>
    em.execute<CatalogUse[]>(sql, [...parameters]);
  const versions = (condition: string, parameters: readonly unknown[], on: Date) =>
    uses(versionsWhere(condition), [...parameters, on]);
  return {
    ofMeter: async ({ id }, on) => [
      ...(await uses(thingsOfMeter('billable_item', 'BILLABLE_ITEM'), [id])),
      ...(await uses(thingsOfMeter('feature', 'FEATURE'), [id])),
      ...(await versions(
        `exists (select from catalog.rate_card as card
           where card.plan_version_id = version.id and card.terms ->> 'meterId' = ?)
         or exists (select from catalog.pricing_rule as rule
           where rule.plan_version_id = version.id and jsonb_path_query_array(rule.terms, '$.when[*].meterId') @> to_jsonb(?::text))`,
        [id, id],
        on,
      )),
      ...(await uses(overridesWhere(`change -> 'card' ->> 'meterId' = ?`), [id, on])),
    ],
    ofItem: async ({ id, key }, on) => [
      ...(await versions(
        `exists (select from catalog.rate_card as card
           where card.plan_version_id = version.id and (card.item_id = ? or card.terms -> 'scope' @> to_jsonb(?::text)))`,
        [id, key],
        on,
      )),
      ...(await uses(
        overridesWhere(`change -> 'card' ->> 'itemId' = ? or change -> 'card' -> 'scope' @> to_jsonb(?::text)`),
        [id, key, on],
      )),
    ],
    ofFeature: async ({ id, key }, on) => [
      ...(await uses(
        `select 'BILLABLE_ITEM' as noun, id, 'billable item ' || key as name
         from catalog.billable_item where feature_id = ? and archived_at is null order by key`,
        [id],
      )),
      ...(await versions(
        `exists (select from catalog.rate_card as card
           where card.plan_version_id = version.id and card.terms ->> 'featureKey' = ?)`,
        [key],
        on,
      )),
      ...(await uses(overridesWhere(`change -> 'card' ->> 'featureKey' = ?`), [key, on])),
    ],
  };
}

function thingsOfMeter(table: 'billable_item' | 'feature', noun: CatalogUse['noun']): string {
  const words = noun === 'FEATURE' ? 'feature' : 'billable item';
  return `select '${noun}' as noun, id, '${words} ' || key as name
    from catalog.${table} where meter_id = ? and archived_at is null order by key`;
}

/** Versions that are or may be offered, and those withdrawn that somebody is still subscribed to. */
function versionsWhere(condition: string): string {
  return `select 'PLAN_VERSION' as noun, version.id, 'version ' || number || ' of ' || plan.name as name
    from catalog.plan_version as version join catalog.price_plan as plan on plan.id = plan_id
    where (${condition}) and (status <> 'ARCHIVED' or exists (
      select from catalog.subscription_term as term join catalog.subscription on subscription.id = subscription_id
      where term.plan_version_id = version.id and replaced_by is null
        and (ends_on is null or ends_on > (?::timestamptz at time zone 'UTC')::date)))
    order by plan.name, number`;
}

/** Subscriptions that have not ended and have a card of their own, now, before or to come. */
function overridesWhere(condition: string): string {
  return `select distinct 'SUBSCRIPTION' as noun, subscription.id, 'subscription ' || subscription.id as name
    from catalog.subscription_override as override join catalog.subscription on subscription.id = subscription_id
    join catalog.subscription_term as term on term.subscription_id = subscription.id and term.number = override.term
    where (${condition}) and replaced_by is null
      and (ends_on is null or ends_on > (?::timestamptz at time zone 'UTC')::date)
    order by name`;
}
