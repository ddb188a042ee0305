import { graphql } from '../gql/gql';
import { useSubscriptionChange } from './use-subscription-change';

const ClearOverride = graphql(`
  mutation ClearOverride($input: ClearOverrideInput!) {
    clearOverride(input: $input) {
      __typename
      ... on PlanSubscription {
        id
        ...SubscriptionShown_subscription
      }
      ...Submission_problem
    }
  }
`);

/** Puts a card back as its plan version has it. */
export const useClearOverride = () => useSubscriptionChange(ClearOverride);
