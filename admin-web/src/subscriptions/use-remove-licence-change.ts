import { graphql } from '../gql/gql';
import { useSubscriptionChange } from './use-subscription-change';

const RemoveLicenceChange = graphql(`
  mutation RemoveLicenceChange($input: RemoveLicenceChangeInput!, $dryRun: Boolean! = false) {
    removeLicenceChange(input: $input) {
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

/** Takes a change of the number of licences back before it holds. */
export const useRemoveLicenceChange = () => useSubscriptionChange(RemoveLicenceChange);
