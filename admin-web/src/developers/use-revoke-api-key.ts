import { graphql } from '../gql/gql';
import type { RevokeApiKeyMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const RevokeApiKey = graphql(`
  mutation RevokeApiKey($input: RevokeApiKeyInput!) {
    revokeApiKey(input: $input) {
      __typename
      ... on ApiKey {
        id
        revokedAt
      }
      ... on NotFound {
        message
      }
    }
  }
`);

const resultOf = ({ revokeApiKey }: RevokeApiKeyMutation) => revokeApiKey;

/** Ends a key for ever. */
export const useRevokeApiKey = () => useSubmission(RevokeApiKey, resultOf, 'ApiKey');
