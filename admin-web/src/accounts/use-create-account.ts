import { graphql } from '../gql/gql';
import type { CreateAccountMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const CreateAccount = graphql(`
  mutation CreateAccount($input: CreateAccountInput!) {
    createAccount(input: $input) {
      __typename
      ... on Account {
        id
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
    }
  }
`);

const resultOf = ({ createAccount }: CreateAccountMutation) => createAccount;

/** Creates an account of a customer. */
export const useCreateAccount = () => useSubmission(CreateAccount, resultOf, 'Account');
