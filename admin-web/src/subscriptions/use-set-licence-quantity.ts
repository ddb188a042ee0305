import { graphql } from '../gql/gql';
import { useSubscriptionChange } from './use-subscription-change';

const SetLicenceQuantity = graphql(`
  mutation SetLicenceQuantity($input: SetLicenceQuantityInput!, $dryRun: Boolean! = false) {
    setLicenceQuantity(input: $input) {
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

/** Says how many licences are held from a day on. */
export const useSetLicenceQuantity = () => useSubscriptionChange(SetLicenceQuantity);
