import { graphql } from '../gql/gql';
import { useSubscriptionChange } from './use-subscription-change';

const WithdrawPlanChange = graphql(`
  mutation WithdrawPlanChange($input: WithdrawPlanChangeInput!) {
    withdrawPlanChange(input: $input) {
      __typename
      ... on PlanSubscription {
        id
        ...SubscriptionShown_subscription
      }
      ...Submission_problem
    }
  }
`);

/** Takes a change of plan back before it holds. */
export const useWithdrawPlanChange = () => useSubscriptionChange(WithdrawPlanChange);
