import { graphql } from '../gql/gql';
import { useSubscriptionChange } from './use-subscription-change';

const WithdrawPlanChange = graphql(`
  mutation WithdrawPlanChange($input: WithdrawPlanChangeInput!, $dryRun: Boolean! = false) {
    withdrawPlanChange(input: $input) {
      __typename
      ... on PlanSubscription {
        id
        chargesPreview @include(if: $dryRun) {
          ...ChargesPreview_preview
        }
        ...SubscriptionShown_subscription
      }
      ...Submission_problem
    }
  }
`);

/** Takes a change of plan back before it holds. */
export const useWithdrawPlanChange = () => useSubscriptionChange(WithdrawPlanChange);
