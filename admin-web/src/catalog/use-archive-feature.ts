import { graphql } from '../gql/gql';
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
      ...Submission_problem
    }
  }
`);

/** Withdraws a feature. */
export const useArchiveFeature = () => useSubmission(ArchiveFeature, 'Feature', { refetchQueries: ['Features'] });
