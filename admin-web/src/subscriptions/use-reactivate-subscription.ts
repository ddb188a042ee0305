import { graphql } from '../gql/gql';
import { useSubscriptionChange } from './use-subscription-change';

const ReactivateSubscription = graphql(`
  mutation ReactivateSubscription($input: ReactivateSubscriptionInput!) {
    reactivateSubscription(input: $input) {
      __typename
      ... on PlanSubscription {
        id
        ...SubscriptionShown_subscription
      }
      ...Submission_problem
    }
  }
`);

/** Takes up a subscription that has ended. */
export const useReactivateSubscription = () => useSubscriptionChange(ReactivateSubscription);
