import { graphql } from '../gql/gql';
import { useSubscriptionChange } from './use-subscription-change';

const WithdrawCancellation = graphql(`
  mutation WithdrawCancellation($input: WithdrawCancellationInput!, $dryRun: Boolean! = false) {
    withdrawCancellation(input: $input) {
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

/** Takes a cancellation back before it holds. */
export const useWithdrawCancellation = () => useSubscriptionChange(WithdrawCancellation);
