import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { graphql } from '../gql/gql';
import type { OverridableCardsQuery } from '../gql/graphql';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { DetailSkeleton } from '../parts/skeletons';
import { cardChoicesFound, type CardChoicesFound } from '../rate-cards/card-choices-found';

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
    ...CardChoices_query
  }
`);

export interface Overridable extends CardChoicesFound {
  cards: NonNullable<OverridableCardsQuery['subscription']>['planVersion']['rateCards'];
  overrides: NonNullable<OverridableCardsQuery['subscription']>['overrides'];
}

/** Brings the cards of a subscription's plan version, what it overrides, and what a card can name. */
export function OverridableCardsOf({ id, children }: { id: string; children: (found: Overridable) => ReactNode }) {
  const result = useQuery(OverridableCards, { variables: { id } });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ subscription, ...choices }) =>
        subscription ? (
          children({
            cards: subscription.planVersion.rateCards,
            overrides: subscription.overrides,
            ...cardChoicesFound(choices),
          })
        ) : (
          <MissingState noun="subscription" listTo="/subscriptions" />
        )
      }
    </Loaded>
  );
}
