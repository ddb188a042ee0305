import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const ChangePaymentMode = graphql(`
  mutation ChangePaymentMode($input: ChangePaymentModeInput!) {
    changePaymentMode(input: $input) {
      __typename
      ... on Account {
        id
        ...AccountFacts_account
        ...AccountTerms_account
      }
      ...Submission_problem
    }
  }
`);

const CancelPlannedPaymentMode = graphql(`
  mutation CancelPlannedPaymentMode($input: CancelPlannedPaymentModeInput!) {
    cancelPlannedPaymentMode(input: $input) {
      __typename
      ... on Account {
        id
        ...AccountFacts_account
        ...AccountTerms_account
      }
      ...Submission_problem
    }
  }
`);

export const useChangePaymentMode = () => useSubmission(ChangePaymentMode, 'Account');
export const useCancelPlannedPaymentMode = () => useSubmission(CancelPlannedPaymentMode, 'Account');
