import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const UpdateAccount = graphql(`
  mutation UpdateAccount($input: UpdateAccountInput!) {
    updateAccount(input: $input) {
      __typename
      ... on Account {
        id
        ...AccountForm_account
      }
      ...Submission_problem
    }
  }
`);

/** Saves an edited account. */
export const useUpdateAccount = () => useSubmission(UpdateAccount, 'Account');
