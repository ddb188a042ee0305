import { graphql } from '../gql/gql';
import type { OverrideRateCardMutation } from '../gql/graphql';
import { useSubscriptionChange } from './use-subscription-change';

const OverrideRateCard = graphql(`
  mutation OverrideRateCard($input: OverrideRateCardInput!) {
    overrideRateCard(input: $input) {
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
      ... on SlabsOverlap {
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

const resultOf = ({ overrideRateCard }: OverrideRateCardMutation) => overrideRateCard;

/** Changes a card of the plan for one subscription, adds one or removes one. */
export const useOverrideRateCard = () => useSubscriptionChange(OverrideRateCard, resultOf);
