import { graphql } from '../gql/gql';
import { useSubscriptionChange } from './use-subscription-change';

const RemoveCoupon = graphql(`
  mutation RemoveCoupon($input: RemoveCouponInput!, $dryRun: Boolean! = false) {
    removeCoupon(input: $input) {
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

/** Takes a coupon away. */
export const useRemoveCoupon = () => useSubscriptionChange(RemoveCoupon);
