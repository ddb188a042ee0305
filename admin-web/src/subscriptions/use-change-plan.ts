import { graphql } from '../gql/gql';
import type { ChangePlanMutation } from '../gql/graphql';
import { useSubscriptionChange } from './use-subscription-change';

const ChangePlan = graphql(`
  mutation ChangePlan($input: ChangePlanInput!) {
    changePlan(input: $input) {
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

const resultOf = ({ changePlan }: ChangePlanMutation) => changePlan;

/** Puts a subscription on another plan version. */
export const useChangePlan = () => useSubscriptionChange(ChangePlan, resultOf);
