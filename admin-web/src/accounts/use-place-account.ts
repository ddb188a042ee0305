import { graphql } from '../gql/gql';
import type { CancelPlannedMoveMutation, MoveAccountMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const MoveAccount = graphql(`
  mutation MoveAccount($input: MoveAccountInput!) {
    moveAccount(input: $input) {
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
      ... on AccountCycle {
        message
      }
      ... on PayerNotAncestor {
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

const CancelPlannedMove = graphql(`
  mutation CancelPlannedMove($input: CancelPlannedMoveInput!) {
    cancelPlannedMove(input: $input) {
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
      ... on AccountCycle {
        message
      }
      ... on PayerNotAncestor {
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

const moved = ({ moveAccount }: MoveAccountMutation) => moveAccount;
const cancelled = ({ cancelPlannedMove }: CancelPlannedMoveMutation) => cancelPlannedMove;

export const useMoveAccount = () => useSubmission(MoveAccount, moved, 'Account');
export const useCancelPlannedMove = () => useSubmission(CancelPlannedMove, cancelled, 'Account');
