import { graphql } from '../gql/gql';
import type { AssignAliasMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const AssignAlias = graphql(`
  mutation AssignAlias($input: AssignAliasInput!) {
    assignAlias(input: $input) {
      __typename
      ... on Account {
        id
        ...AccountAliases_account
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
      }
    }
  }
`);

const resultOf = ({ assignAlias }: AssignAliasMutation) => assignAlias;

/** Gives an account an alias. */
export const useAssignAlias = () => useSubmission(AssignAlias, resultOf, 'Account');
