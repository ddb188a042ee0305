import { graphql } from '../gql/gql';
import type { PauseSubscriptionMutation } from '../gql/graphql';
import { useSubscriptionChange } from './use-subscription-change';

const PauseSubscription = graphql(`
  mutation PauseSubscription($input: PauseSubscriptionInput!) {
    pauseSubscription(input: $input) {
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

const resultOf = ({ pauseSubscription }: PauseSubscriptionMutation) => pauseSubscription;

/** Charges nothing from a day on. */
export const usePauseSubscription = () => useSubscriptionChange(PauseSubscription, resultOf);
