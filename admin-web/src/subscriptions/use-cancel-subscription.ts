import { graphql } from '../gql/gql';
import { useSubscriptionChange } from './use-subscription-change';

const CancelSubscription = graphql(`
  mutation CancelSubscription($input: CancelSubscriptionInput!, $dryRun: Boolean! = false) {
    cancelSubscription(input: $input) {
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

/** Ends a subscription on a day to come. */
export const useCancelSubscription = () => useSubscriptionChange(CancelSubscription);
