import { graphql } from '../gql/gql';
import type { UpdateFeatureMutation } from '../gql/graphql';
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
      ... on Problem {
        message
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
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

const resultOf = ({ updateFeature }: UpdateFeatureMutation) => updateFeature;

/** Names a feature anew. */
export const useUpdateFeature = () => useSubmission(UpdateFeature, resultOf, 'Feature');
