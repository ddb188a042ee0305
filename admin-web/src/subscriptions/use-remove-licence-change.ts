import { graphql } from '../gql/gql';
import { useSubscriptionChange } from './use-subscription-change';

const RemoveLicenceChange = graphql(`
  mutation RemoveLicenceChange($input: RemoveLicenceChangeInput!) {
    removeLicenceChange(input: $input) {
      __typename
      ... on PlanSubscription {
        id
        ...SubscriptionShown_subscription
      }
      ...Submission_problem
    }
  }
`);

/** Takes a change of the number of licences back before it holds. */
export const useRemoveLicenceChange = () => useSubscriptionChange(RemoveLicenceChange);
