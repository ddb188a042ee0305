import { graphql } from '../gql/gql';
import type { CreateApiKeyMutation } from '../gql/graphql';
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
      ... on InvalidInput {
        message
        fields {
          path
          message
        }
      }
      ... on Conflict {
        message
      }
    }
  }
`);

const resultOf = ({ createApiKey }: CreateApiKeyMutation) => createApiKey;

/** Makes a key. Its secret is in the answer and nowhere else afterwards. */
export const useCreateApiKey = () =>
  useSubmission(CreateApiKey, resultOf, 'CreatedApiKey', { refetchQueries: ['ApiKeys'] });
