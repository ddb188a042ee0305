import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const OrderRateCards = graphql(`
  mutation OrderRateCards($input: OrderRateCardsInput!) {
    orderRateCards(input: $input) {
      __typename
      ... on PlanVersion {
        id
        ...VersionShown_version
      }
      ...Submission_problem
    }
  }
`);

/** Puts the rate cards of a draft into another order. */
export const useOrderRateCards = () => useSubmission(OrderRateCards, 'PlanVersion');
