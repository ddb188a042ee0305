import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const CreateAccount = graphql(`
  mutation CreateAccount($input: CreateAccountInput!) {
    createAccount(input: $input) {
      __typename
      ... on Account {
        id
      }
      ...Submission_problem
    }
  }
`);

/** Creates an account of a customer. */
export const useCreateAccount = () => useSubmission(CreateAccount, 'Account');
