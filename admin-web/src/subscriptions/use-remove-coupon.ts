import { graphql } from '../gql/gql';
import { useSubscriptionChange } from './use-subscription-change';

const RemoveCoupon = graphql(`
  mutation RemoveCoupon($input: RemoveCouponInput!) {
    removeCoupon(input: $input) {
      __typename
      ... on PlanSubscription {
        id
        ...SubscriptionShown_subscription
      }
      ...Submission_problem
    }
  }
`);

/** Takes a coupon away. */
export const useRemoveCoupon = () => useSubscriptionChange(RemoveCoupon);
