import { graphql } from '../gql/gql';
import type { SubscribeMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const Subscribe = graphql(`
  mutation Subscribe($input: SubscribeInput!) {
    subscribe(input: $input) {
      __typename
      ... on PlanSubscription {
        id
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
    }
  }
`);

const resultOf = ({ subscribe }: SubscribeMutation) => subscribe;

/** Puts an account on a plan version. */
export const useSubscribe = () => useSubmission(Subscribe, resultOf, 'PlanSubscription');
