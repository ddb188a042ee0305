import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const CreatePricePlan = graphql(`
  mutation CreatePricePlan($input: CreatePricePlanInput!) {
    createPricePlan(input: $input) {
      __typename
      ... on PricePlan {
        id
      }
      ...Submission_problem
    }
  }
`);

/** Makes a plan, for everybody or for one account. */
export const useCreatePricePlan = () => useSubmission(CreatePricePlan, 'PricePlan');
