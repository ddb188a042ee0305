import { graphql } from '../gql/gql';
import { useSubscriptionChange } from './use-subscription-change';

const ChangePlan = graphql(`
  mutation ChangePlan($input: ChangePlanInput!, $dryRun: Boolean! = false) {
    changePlan(input: $input) {
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

/** Puts a subscription on another plan version. */
export const useChangePlan = () => useSubscriptionChange(ChangePlan);
