import { graphql } from '../gql/gql';
import type { ReactivateSubscriptionMutation } from '../gql/graphql';
import { useSubscriptionChange } from './use-subscription-change';

const ReactivateSubscription = graphql(`
  mutation ReactivateSubscription($input: ReactivateSubscriptionInput!) {
    reactivateSubscription(input: $input) {
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

const resultOf = ({ reactivateSubscription }: ReactivateSubscriptionMutation) => reactivateSubscription;

/** Takes up a subscription that has ended. */
export const useReactivateSubscription = () => useSubscriptionChange(ReactivateSubscription, resultOf);
