import { graphql } from '../gql/gql';
import type { CancelSubscriptionMutation } from '../gql/graphql';
import { useSubscriptionChange } from './use-subscription-change';

const CancelSubscription = graphql(`
  mutation CancelSubscription($input: CancelSubscriptionInput!) {
    cancelSubscription(input: $input) {
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

const resultOf = ({ cancelSubscription }: CancelSubscriptionMutation) => cancelSubscription;

/** Ends a subscription on a day to come. */
export const useCancelSubscription = () => useSubscriptionChange(CancelSubscription, resultOf);
