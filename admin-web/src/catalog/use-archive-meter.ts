import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const ArchiveMeter = graphql(`
  mutation ArchiveMeter($input: ArchiveMeterInput!) {
    archiveMeter(input: $input) {
      __typename
      ... on Meter {
        id
        version
        archivedAt
        history {
          ...EditLog_edit
        }
      }
      ...Submission_problem
    }
  }
`);

/** Withdraws a meter. */
export const useArchiveMeter = () => useSubmission(ArchiveMeter, 'Meter', { refetchQueries: ['Meters'] });
