import { graphql } from '../gql/gql';
import { useSubscriptionChange } from './use-subscription-change';

const ResumeSubscription = graphql(`
  mutation ResumeSubscription($input: ResumeSubscriptionInput!) {
    resumeSubscription(input: $input) {
      __typename
      ... on PlanSubscription {
        id
        ...SubscriptionShown_subscription
      }
      ...Submission_problem
    }
  }
`);

/** Ends a pause, or takes one back. */
export const useResumeSubscription = () => useSubscriptionChange(ResumeSubscription);
