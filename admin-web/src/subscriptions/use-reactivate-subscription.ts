import { graphql } from '../gql/gql';
import { useSubscriptionChange } from './use-subscription-change';

const ReactivateSubscription = graphql(`
  mutation ReactivateSubscription($input: ReactivateSubscriptionInput!, $dryRun: Boolean! = false) {
    reactivateSubscription(input: $input) {
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

/** Takes up a subscription that has ended. */
export const useReactivateSubscription = () => useSubscriptionChange(ReactivateSubscription);
