import { graphql } from '../gql/gql';
import { useSubscriptionChange } from './use-subscription-change';

const ChangePlan = graphql(`
  mutation ChangePlan($input: ChangePlanInput!) {
    changePlan(input: $input) {
      __typename
      ... on PlanSubscription {
        id
        ...SubscriptionShown_subscription
      }
      ...Submission_problem
    }
  }
`);

/** Puts a subscription on another plan version. */
export const useChangePlan = () => useSubscriptionChange(ChangePlan);
