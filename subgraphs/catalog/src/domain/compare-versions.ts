import type { PlanVersion } from './plan-version';
import type { RateCard } from './rate-card';

/** What the rows of a comparison are about: a feature, a billable item, or what is neither. */
export type ComparedBy =
  | { readonly kind: 'FEATURE'; readonly featureKey: string }
  | { readonly kind: 'ITEM'; readonly itemId: string }
  | { readonly kind: 'OTHER'; readonly cardKind: RateCard['kind'] };

export interface ComparisonRow {
  readonly of: ComparedBy;
  /** One a version, in their order: the cards of it that are about this; none where it says nothing. */
  readonly cells: readonly (readonly RateCard[])[];
}

/**
 * Versions side by side: a row for each feature, item, or kind of grant, limit and discount that any of them says
 * something of, in the order in which the first to say it does; an overage stands with the feature it is beyond.
 */
export function compareVersions(versions: readonly Pick<PlanVersion, 'rateCards'>[]): ComparisonRow[] {
  const rows = new Map<string, ComparedBy>();
  for (const { rateCards } of versions)
    for (const card of rateCards) {
      const of = comparedBy(card, rateCards);
      if (!rows.has(keyOf(of))) rows.set(keyOf(of), of);
    }
  return [...rows].map(([key, of]) => ({
    of,
    cells: versions.map(({ rateCards }) => rateCards.filter((card) => keyOf(comparedBy(card, rateCards)) === key)),
  }));
}

function comparedBy(card: RateCard, rateCards: readonly RateCard[]): ComparedBy {
  if (card.kind === 'ENTITLEMENT') return { kind: 'FEATURE', featureKey: card.featureKey };
  if (card.kind === 'OVERAGE') {
    const entitlement = rateCards.find(({ key }) => key === card.beyond);
    if (entitlement?.kind === 'ENTITLEMENT') return { kind: 'FEATURE', featureKey: entitlement.featureKey };
  }
  return card.itemId === null ? { kind: 'OTHER', cardKind: card.kind } : { kind: 'ITEM', itemId: card.itemId };
}

function keyOf(of: ComparedBy): string {
  switch (of.kind) {
    case 'FEATURE':
      return `feature ${of.featureKey}`;
    case 'ITEM':
      return `item ${of.itemId}`;
    case 'OTHER':
      return of.cardKind;
  }
}
