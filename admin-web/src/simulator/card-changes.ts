import type { FieldProblem } from '../graph/refusal';
import type { OverrideKind, ProposedOverrideInput } from '../gql/graphql';
import { cardInput, cardPlace, type CardTyped } from '../rate-cards/card-typed';

/** A card of the version as it is proposed: another in its place, one more, or none. */
export interface CardChange {
  change: OverrideKind;
  rateCardKey: string;
  card: CardTyped | null;
}

export const changeWords: Record<OverrideKind, string> = {
  REPLACE: 'Priced otherwise',
  ADD: 'Added',
  REMOVE: 'Taken out',
};

/** With the change in the place of another of the same card. */
export function withChange(changes: readonly CardChange[], change: CardChange): CardChange[] {
  const isSame = ({ rateCardKey }: CardChange) => rateCardKey === change.rateCardKey;
  return changes.some(isSame) ? changes.map((one) => (isSame(one) ? change : one)) : [...changes, change];
}

/** What was typed, as the graph takes it. */
export function overridesInput(changes: readonly CardChange[]): ProposedOverrideInput[] {
  return changes.map(({ card, ...change }) => ({ ...change, card: card && cardInput(card) }));
}

/** What is wrong with a card, where it stands in the card's form. */
export function problemsOfCard(
  fields: readonly FieldProblem[],
  changes: readonly CardChange[],
  rateCardKey: string,
): FieldProblem[] {
  const at = changes.findIndex((change) => change.rateCardKey === rateCardKey);
  const card = changes[at]?.card ?? null;
  // The graph judges each change, and then the version as a whole with them.
  const starts = [`overrides.${at}.card.`, `overrides.${at}.`, `rateCards.${rateCardKey}.`];
  return fields.flatMap(({ path, message }) => {
    const start = starts.find((each) => path.startsWith(each));
    if (start === undefined) return [];
    const place = path.slice(start.length);
    return [{ path: card ? cardPlace(place, card) : place, message }];
  });
}
