import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { graphql } from '../gql/gql';
import type { OverridableCardsQuery } from '../gql/graphql';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { DetailSkeleton } from '../parts/skeletons';

const OverridableCards = graphql(`
  query OverridableCards($id: ID!) {
    subscription(id: $id) {
      id
      planVersion {
        id
        rateCards {
          key
          kind
          item {
            id
            description
          }
          ...CardToType_card
          ...RateCardDetail_card
        }
      }
      overrides {
        rateCardKey
        change
        endsOn
        card {
          key
          kind
          item {
            id
            description
          }
          ...CardToType_card
        }
      }
    }
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

export interface Overridable {
  cards: NonNullable<OverridableCardsQuery['subscription']>['planVersion']['rateCards'];
  overrides: NonNullable<OverridableCardsQuery['subscription']>['overrides'];
  items: OverridableCardsQuery['billableItems']['nodes'];
  features: OverridableCardsQuery['features']['nodes'];
}

/** Brings the cards of a subscription's plan version, what it overrides, and what a card can name. */
export function OverridableCardsOf({ id, children }: { id: string; children: (found: Overridable) => ReactNode }) {
  const result = useQuery(OverridableCards, { variables: { id } });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ subscription, billableItems, features }) =>
        subscription ? (
          children({
            cards: subscription.planVersion.rateCards,
            overrides: subscription.overrides,
            items: billableItems.nodes,
            features: features.nodes,
          })
        ) : (
          <MissingState noun="subscription" listTo="/subscriptions" />
        )
      }
    </Loaded>
  );
}
