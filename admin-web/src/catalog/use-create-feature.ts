import { graphql } from '../gql/gql';
import type { CreateFeatureMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const CreateFeature = graphql(`
  mutation CreateFeature($input: CreateFeatureInput!) {
    createFeature(input: $input) {
      __typename
      ... on Feature {
        id
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
    }
  }
`);

const resultOf = ({ createFeature }: CreateFeatureMutation) => createFeature;

/** Makes a feature. */
export const useCreateFeature = () =>
  useSubmission(CreateFeature, resultOf, 'Feature', { refetchQueries: ['Features'] });
