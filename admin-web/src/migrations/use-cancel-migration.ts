import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const CancelMigration = graphql(`
  mutation CancelMigration($input: CancelMigrationInput!) {
    cancelMigration(input: $input) {
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

/** Gives a migration up before it runs. */
export const useCancelMigration = () =>
  useSubmission(CancelMigration, 'Migration', { refetchQueries: ['MigrationDetail'] });
