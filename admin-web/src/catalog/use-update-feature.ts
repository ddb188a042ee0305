import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const UpdateFeature = graphql(`
  mutation UpdateFeature($input: UpdateFeatureInput!) {
    updateFeature(input: $input) {
      __typename
      ... on Feature {
        id
        name
        description
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

/** Names a feature anew. */
export const useUpdateFeature = () => useSubmission(UpdateFeature, 'Feature');
