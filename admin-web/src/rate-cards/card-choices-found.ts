import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';

const CardChoices_query = graphql(`
  fragment CardChoices_query on Query {
    billableItems(first: 200) {
      nodes {
        id
        key
        kind
        description
        meter {
          id
          key
          unit
          groupBy
        }
      }
    }
    features(first: 200) {
      nodes {
        id
        key
        name
      }
    }
  }
`);

/** The billable items and features that a card can name. */
export function cardChoicesFound(found: FragmentType<typeof CardChoices_query>) {
  const { billableItems, features } = readFragment(CardChoices_query, found);
  return { items: billableItems.nodes, features: features.nodes };
}

export type CardChoicesFound = ReturnType<typeof cardChoicesFound>;
