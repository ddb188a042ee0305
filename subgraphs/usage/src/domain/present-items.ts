import type { ChargedItem } from './charge';
import type { Contract, ContractedCard } from './contract';

/**
 * The contract with its items as they now stand on invoice lines: what a contract said of them holds until the catalog
 * says otherwise.
 */
export function withPresentItems(contract: Contract, items: ReadonlyMap<string, ChargedItem>): Contract {
  if (items.size === 0) return contract;
  return {
    ...contract,
    phases: contract.phases.map((phase) => ({ ...phase, cards: phase.cards.map((card) => withItem(card, items)) })),
  };
}

/** The items that a contract's cards are invoiced as. */
export function itemIdsOf({ phases }: Contract): string[] {
  return phases.flatMap(({ cards }) => cards.flatMap(({ item }) => item?.id ?? []));
}

function withItem(card: ContractedCard, items: ReadonlyMap<string, ChargedItem>): ContractedCard {
  const item = items.get(card.item?.id ?? '');
  return item === undefined ? card : { ...card, item };
}
