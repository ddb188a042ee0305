import { graphql } from '../gql/gql';
import type { ApplyCouponMutation } from '../gql/graphql';
import { useSubscriptionChange } from './use-subscription-change';

const ApplyCoupon = graphql(`
  mutation ApplyCoupon($input: ApplyCouponInput!) {
    applyCoupon(input: $input) {
      __typename
      ... on PlanSubscription {
        id
        ...SubscriptionShown_subscription
      }
      ... on Problem {
        message
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
      ... on Conflict {
        changes {
          path
          before
          after
        }
      }
    }
  }
`);

const resultOf = ({ applyCoupon }: ApplyCouponMutation) => applyCoupon;

/** Gives a subscription a coupon. */
export const useApplyCoupon = () => useSubscriptionChange(ApplyCoupon, resultOf);
