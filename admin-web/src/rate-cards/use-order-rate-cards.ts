import { graphql } from '../gql/gql';
import type { OrderRateCardsMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const OrderRateCards = graphql(`
  mutation OrderRateCards($input: OrderRateCardsInput!) {
    orderRateCards(input: $input) {
      __typename
      ... on PlanVersion {
        id
        ...VersionShown_version
      }
      ... on Problem {
        message
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
      ... on Conflict {
        changes {
          path
          before
          after
        }
      }
    }
  }
`);

const resultOf = ({ orderRateCards }: OrderRateCardsMutation) => orderRateCards;

/** Puts the rate cards of a draft into another order. */
export const useOrderRateCards = () => useSubmission(OrderRateCards, resultOf, 'PlanVersion');
