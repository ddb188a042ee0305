import { graphql } from '../gql/gql';
import type { ArchiveFeatureMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const ArchiveFeature = graphql(`
  mutation ArchiveFeature($input: ArchiveFeatureInput!) {
    archiveFeature(input: $input) {
      __typename
      ... on Feature {
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

const resultOf = ({ archiveFeature }: ArchiveFeatureMutation) => archiveFeature;

/** Withdraws a feature. */
export const useArchiveFeature = () =>
  useSubmission(ArchiveFeature, resultOf, 'Feature', { refetchQueries: ['Features'] });
