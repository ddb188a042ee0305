import { graphql } from '../gql/gql';
import { useSubscriptionChange } from './use-subscription-change';

const CancelSubscription = graphql(`
  mutation CancelSubscription($input: CancelSubscriptionInput!) {
    cancelSubscription(input: $input) {
      __typename
      ... on PlanSubscription {
        id
        ...SubscriptionShown_subscription
      }
      ...Submission_problem
    }
  }
`);

/** Ends a subscription on a day to come. */
export const useCancelSubscription = () => useSubscriptionChange(CancelSubscription);
