import { graphql } from '../gql/gql';
import type { RemoveCouponMutation } from '../gql/graphql';
import { useSubscriptionChange } from './use-subscription-change';

const RemoveCoupon = graphql(`
  mutation RemoveCoupon($input: RemoveCouponInput!) {
    removeCoupon(input: $input) {
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

const resultOf = ({ removeCoupon }: RemoveCouponMutation) => removeCoupon;

/** Takes a coupon away. */
export const useRemoveCoupon = () => useSubscriptionChange(RemoveCoupon, resultOf);
