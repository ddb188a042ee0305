import { graphql } from '../gql/gql';
import type { UpdateAccountMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const UpdateAccount = graphql(`
  mutation UpdateAccount($input: UpdateAccountInput!) {
    updateAccount(input: $input) {
      __typename
      ... on Account {
        id
        ...AccountForm_account
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

const resultOf = ({ updateAccount }: UpdateAccountMutation) => updateAccount;

/** Saves an edited account. */
export const useUpdateAccount = () => useSubmission(UpdateAccount, resultOf, 'Account');
