import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const RevokeApiKey = graphql(`
  mutation RevokeApiKey($input: RevokeApiKeyInput!) {
    revokeApiKey(input: $input) {
      __typename
      ... on ApiKey {
        id
        revokedAt
      }
      ...Submission_problem
    }
  }
`);

/** Ends a key for ever. */
export const useRevokeApiKey = () => useSubmission(RevokeApiKey, 'ApiKey');
