import { graphql } from '../gql/gql';
import type { ClearOverrideMutation } from '../gql/graphql';
import { useSubscriptionChange } from './use-subscription-change';

const ClearOverride = graphql(`
  mutation ClearOverride($input: ClearOverrideInput!) {
    clearOverride(input: $input) {
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

const resultOf = ({ clearOverride }: ClearOverrideMutation) => clearOverride;

/** Puts a card back as its plan version has it. */
export const useClearOverride = () => useSubscriptionChange(ClearOverride, resultOf);
