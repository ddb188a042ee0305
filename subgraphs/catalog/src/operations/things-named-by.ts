import type { PlanVersionTerms } from '../domain/plan-version-terms';
import type { ThingsNamed } from '../domain/plan-version-problems';
import { itemsOf } from './items-of';
import type { CatalogReads } from './ports';

/** How what versions name is looked up. */
export interface NamedReads {
  readonly items: Pick<CatalogReads['items'], 'byIds' | 'byKeys'>;
  readonly meters: Pick<CatalogReads['meters'], 'byIds'>;
  readonly features: Pick<CatalogReads['features'], 'byKeys'>;
}

/** The items, meters and features that versions name, as far as they exist. */
export async function thingsNamedBy(stores: NamedReads, versions: readonly PlanVersionTerms[]): Promise<ThingsNamed> {
  const items = await itemsOf(stores, versions);
  const cards = versions.flatMap(({ rateCards }) => rateCards);
  const conditions = versions.flatMap(({ pricingRules }) => pricingRules.flatMap(({ when }) => when));
  const meterIds = [
    ...[...items.values()].flatMap(({ meterId }) => meterId ?? []),
    ...cards.flatMap((card) => (card.kind === 'ENTITLEMENT' ? (card.meterId ?? []) : [])),
    ...conditions.flatMap((condition) => (condition.kind === 'USAGE' ? condition.meterId : [])),
  ];
  const featureKeys = cards.flatMap((card) => (card.kind === 'ENTITLEMENT' ? card.featureKey : []));
  const scopedKeys = cards.flatMap((card) => (card.kind === 'CREDIT_GRANT' ? (card.scope ?? []) : []));
  // One after the other: a transaction has one connection.
  const meters = await stores.meters.byIds([...new Set(meterIds)]);
  const features = await stores.features.byKeys([...new Set(featureKeys)]);
  const scoped = await stores.items.byKeys([...new Set(scopedKeys)]);
  return {
    items,
    meters: new Map(meters.map((meter) => [meter.id, meter])),
    features: new Map(features.map((feature) => [feature.key, feature])),
    itemKeys: new Set(scoped.map(({ key }) => key)),
  };
}
