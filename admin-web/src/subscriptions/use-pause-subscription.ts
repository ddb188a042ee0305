import { graphql } from '../gql/gql';
import { useSubscriptionChange } from './use-subscription-change';

const PauseSubscription = graphql(`
  mutation PauseSubscription($input: PauseSubscriptionInput!, $dryRun: Boolean! = false) {
    pauseSubscription(input: $input) {
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

/** Charges nothing from a day on. */
export const usePauseSubscription = () => useSubscriptionChange(PauseSubscription);
