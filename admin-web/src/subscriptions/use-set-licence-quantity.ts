import { graphql } from '../gql/gql';
import type { SetLicenceQuantityMutation } from '../gql/graphql';
import { useSubscriptionChange } from './use-subscription-change';

const SetLicenceQuantity = graphql(`
  mutation SetLicenceQuantity($input: SetLicenceQuantityInput!) {
    setLicenceQuantity(input: $input) {
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

const resultOf = ({ setLicenceQuantity }: SetLicenceQuantityMutation) => setLicenceQuantity;

/** Says how many licences are held from a day on. */
export const useSetLicenceQuantity = () => useSubscriptionChange(SetLicenceQuantity, resultOf);
