import { graphql } from '../gql/gql';
import { useSubscriptionChange } from './use-subscription-change';

const ResumeSubscription = graphql(`
  mutation ResumeSubscription($input: ResumeSubscriptionInput!, $dryRun: Boolean! = false) {
    resumeSubscription(input: $input) {
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

/** Ends a pause, or takes one back. */
export const useResumeSubscription = () => useSubscriptionChange(ResumeSubscription);
