import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const ReturnMigration = graphql(`
  mutation ReturnMigration($input: ReturnMigrationInput!) {
    returnMigration(input: $input) {
      __typename
      ... on Migration {
        id
        status
        version
      }
      ...Submission_problem
    }
  }
`);

/** Puts subscriptions back where they were. */
export const useReturnMigration = () =>
  useSubmission(ReturnMigration, 'Migration', { refetchQueries: ['MigrationDetail'] });
