import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const PlanMigration = graphql(`
  mutation PlanMigration($input: PlanMigrationInput!) {
    planMigration(input: $input) {
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

/** Plans a migration: its subscriptions are judged in the background, and nothing changes. */
export const usePlanMigration = () => useSubmission(PlanMigration, 'Migration', { refetchQueries: ['Migrations'] });
