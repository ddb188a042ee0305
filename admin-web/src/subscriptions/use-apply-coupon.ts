import { graphql } from '../gql/gql';
import { useSubscriptionChange } from './use-subscription-change';

const ApplyCoupon = graphql(`
  mutation ApplyCoupon($input: ApplyCouponInput!, $dryRun: Boolean! = false) {
    applyCoupon(input: $input) {
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

/** Gives a subscription a coupon. */
export const useApplyCoupon = () => useSubscriptionChange(ApplyCoupon);
