import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const ApproveMigration = graphql(`
  mutation ApproveMigration($input: ApproveMigrationInput!) {
    approveMigration(input: $input) {
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

/** Lets a migration run, as it was seen. */
export const useApproveMigration = () =>
  useSubmission(ApproveMigration, 'Migration', { refetchQueries: ['MigrationDetail'] });
