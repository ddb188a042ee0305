import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const UpdatePricePlan = graphql(`
  mutation UpdatePricePlan($input: UpdatePricePlanInput!) {
    updatePricePlan(input: $input) {
      __typename
      ... on PricePlan {
        id
      }
      ...Submission_problem
    }
  }
`);

/** Names and describes a plan anew. */
export const useUpdatePricePlan = () => useSubmission(UpdatePricePlan, 'PricePlan');
