import { graphql } from '../gql/gql';
import type { CancelPlannedPaymentModeMutation, ChangePaymentModeMutation } from '../gql/graphql';
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
      ... on InvalidInput {
        message
        fields {
          path
          message
        }
      }
      ... on NotFound {
        message
      }
      ... on Conflict {
        message
        changes {
          path
          before
          after
        }
      }
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
      ... on InvalidInput {
        message
        fields {
          path
          message
        }
      }
      ... on NotFound {
        message
      }
      ... on Conflict {
        message
        changes {
          path
          before
          after
        }
      }
    }
  }
`);

const changed = ({ changePaymentMode }: ChangePaymentModeMutation) => changePaymentMode;
const cancelled = ({ cancelPlannedPaymentMode }: CancelPlannedPaymentModeMutation) => cancelPlannedPaymentMode;

export const useChangePaymentMode = () => useSubmission(ChangePaymentMode, changed, 'Account');
export const useCancelPlannedPaymentMode = () => useSubmission(CancelPlannedPaymentMode, cancelled, 'Account');
