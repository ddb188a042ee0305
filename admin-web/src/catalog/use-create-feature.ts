import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const CreateFeature = graphql(`
  mutation CreateFeature($input: CreateFeatureInput!) {
    createFeature(input: $input) {
      __typename
      ... on Feature {
        id
      }
      ...Submission_problem
    }
  }
`);

/** Makes a feature. */
export const useCreateFeature = () => useSubmission(CreateFeature, 'Feature', { refetchQueries: ['Features'] });
