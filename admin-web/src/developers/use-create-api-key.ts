import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const CreateApiKey = graphql(`
  mutation CreateApiKey($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      __typename
      ... on CreatedApiKey {
        secret
        apiKey {
          id
          name
        }
      }
      ...Submission_problem
    }
  }
`);

/** Makes a key. Its secret is in the answer and nowhere else afterwards. */
export const useCreateApiKey = () => useSubmission(CreateApiKey, 'CreatedApiKey', { refetchQueries: ['ApiKeys'] });
