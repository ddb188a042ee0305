import type { LocalDate } from '@otpless/period/local-date';
import type { RateCard } from './rate-card';

/** What a subscription puts in the place of a card of its plan version, or says beside its cards; or that it has none. */
export type CardChange = { readonly kind: 'CARD'; readonly card: RateCard } | { readonly kind: 'REMOVED' };

/** What holds for a card from a day on, in one term, until the next override of the card; null is the plan version's. */
export interface Override {
  /** The number of the term: another plan version has cards of its own. */
  readonly term: number;
  readonly rateCardKey: string;
  readonly effectiveOn: LocalDate;
  readonly change: CardChange | null;
}

export const overrideKinds = ['REPLACE', 'ADD', 'REMOVE'] as const;
export type OverrideKind = (typeof overrideKinds)[number];

/** The overrides of a term that hold on a day, in the order of their cards. */
export function overridesOn(overrides: readonly Override[], term: number, date: LocalDate): Override[] {
  const latest = new Map<string, Override>();
  for (const override of overrides) {
    if (override.term !== term || override.effectiveOn > date) continue;
    const known = latest.get(override.rateCardKey);
    if (known === undefined || known.effectiveOn < override.effectiveOn) latest.set(override.rateCardKey, override);
  }
  return [...latest.values()].filter(({ change }) => change !== null);
}

/** The cards of a plan version with the overrides that hold: replaced in their place, added after all others. */
export function cardsInForce(
  rateCards: readonly RateCard[],
  overrides: readonly Pick<Override, 'rateCardKey' | 'change'>[],
): RateCard[] {
  const changeOf = new Map(overrides.map(({ rateCardKey, change }) => [rateCardKey, change]));
  const known = new Set(rateCards.map(({ key }) => key));
  return [
    ...rateCards.flatMap((card) => cardAfter(changeOf.get(card.key) ?? null, card)),
    ...overrides.filter(({ rateCardKey }) => !known.has(rateCardKey)).flatMap(({ change }) => cardAfter(change, null)),
  ];
}

/** What an override does to a plan version. */
export function overrideKind({ change, rateCardKey }: Override, rateCards: readonly RateCard[]): OverrideKind | null {
  if (change === null) return null;
  if (change.kind === 'REMOVED') return 'REMOVE';
  return rateCards.some(({ key }) => key === rateCardKey) ? 'REPLACE' : 'ADD';
}

function cardAfter(change: CardChange | null, card: RateCard | null): RateCard[] {
  if (change === null) return card === null ? [] : [card];
  return change.kind === 'REMOVED' ? [] : [change.card];
}
