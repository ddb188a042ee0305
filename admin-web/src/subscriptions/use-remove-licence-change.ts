import { graphql } from '../gql/gql';
import type { RemoveLicenceChangeMutation } from '../gql/graphql';
import { useSubscriptionChange } from './use-subscription-change';

const RemoveLicenceChange = graphql(`
  mutation RemoveLicenceChange($input: RemoveLicenceChangeInput!) {
    removeLicenceChange(input: $input) {
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

const resultOf = ({ removeLicenceChange }: RemoveLicenceChangeMutation) => removeLicenceChange;

/** Takes a change of the number of licences back before it holds. */
export const useRemoveLicenceChange = () => useSubscriptionChange(RemoveLicenceChange, resultOf);
