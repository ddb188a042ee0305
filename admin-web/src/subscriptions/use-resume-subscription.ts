import { graphql } from '../gql/gql';
import type { ResumeSubscriptionMutation } from '../gql/graphql';
import { useSubscriptionChange } from './use-subscription-change';

const ResumeSubscription = graphql(`
  mutation ResumeSubscription($input: ResumeSubscriptionInput!) {
    resumeSubscription(input: $input) {
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

const resultOf = ({ resumeSubscription }: ResumeSubscriptionMutation) => resumeSubscription;

/** Ends a pause, or takes one back. */
export const useResumeSubscription = () => useSubscriptionChange(ResumeSubscription, resultOf);
