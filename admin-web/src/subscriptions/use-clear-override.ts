import { graphql } from '../gql/gql';
import { useSubscriptionChange } from './use-subscription-change';

const ClearOverride = graphql(`
  mutation ClearOverride($input: ClearOverrideInput!, $dryRun: Boolean! = false) {
    clearOverride(input: $input) {
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

/** Puts a card back as its plan version has it. */
export const useClearOverride = () => useSubscriptionChange(ClearOverride);
