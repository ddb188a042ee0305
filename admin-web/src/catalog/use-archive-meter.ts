import { graphql } from '../gql/gql';
import type { ArchiveMeterMutation } from '../gql/graphql';
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
      ... on Problem {
        message
      }
      ... on Conflict {
        changes {
          path
          before
          after
        }
      }
    }
  }
`);

const resultOf = ({ archiveMeter }: ArchiveMeterMutation) => archiveMeter;

/** Withdraws a meter. */
export const useArchiveMeter = () => useSubmission(ArchiveMeter, resultOf, 'Meter', { refetchQueries: ['Meters'] });
