import { graphql } from '../gql/gql';
import type { WithdrawPlanChangeMutation } from '../gql/graphql';
import { useSubscriptionChange } from './use-subscription-change';

const WithdrawPlanChange = graphql(`
  mutation WithdrawPlanChange($input: WithdrawPlanChangeInput!) {
    withdrawPlanChange(input: $input) {
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

const resultOf = ({ withdrawPlanChange }: WithdrawPlanChangeMutation) => withdrawPlanChange;

/** Takes a change of plan back before it holds. */
export const useWithdrawPlanChange = () => useSubscriptionChange(WithdrawPlanChange, resultOf);
