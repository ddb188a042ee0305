import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const AssignAlias = graphql(`
  mutation AssignAlias($input: AssignAliasInput!) {
    assignAlias(input: $input) {
      __typename
      ... on Account {
        id
        ...AccountAliases_account
      }
      ...Submission_problem
    }
  }
`);

/** Gives an account an alias. */
export const useAssignAlias = () => useSubmission(AssignAlias, 'Account');
