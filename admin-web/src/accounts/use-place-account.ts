import { graphql } from '../gql/gql';
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
      ...Submission_problem
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
      ...Submission_problem
    }
  }
`);

export const useMoveAccount = () => useSubmission(MoveAccount, 'Account');
export const useCancelPlannedMove = () => useSubmission(CancelPlannedMove, 'Account');
