import { graphql } from '../gql/gql';
import type { WithdrawCancellationMutation } from '../gql/graphql';
import { useSubscriptionChange } from './use-subscription-change';

const WithdrawCancellation = graphql(`
  mutation WithdrawCancellation($input: WithdrawCancellationInput!) {
    withdrawCancellation(input: $input) {
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

const resultOf = ({ withdrawCancellation }: WithdrawCancellationMutation) => withdrawCancellation;

/** Takes a cancellation back before it holds. */
export const useWithdrawCancellation = () => useSubscriptionChange(WithdrawCancellation, resultOf);
