import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const Subscribe = graphql(`
  mutation Subscribe($input: SubscribeInput!) {
    subscribe(input: $input) {
      __typename
      ... on PlanSubscription {
        id
      }
      ...Submission_problem
    }
  }
`);

/** Puts an account on a plan version. */
export const useSubscribe = () => useSubmission(Subscribe, 'PlanSubscription');
