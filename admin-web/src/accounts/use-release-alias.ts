import { graphql } from '../gql/gql';
import type { ReleaseAliasMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const ReleaseAlias = graphql(`
  mutation ReleaseAlias($input: ReleaseAliasInput!) {
    releaseAlias(input: $input) {
      __typename
      ... on Account {
        id
        ...AccountAliases_account
      }
      ... on InvalidInput {
        message
        fields {
          path
          message
        }
      }
      ... on NotFound {
        message
      }
    }
  }
`);

const resultOf = ({ releaseAlias }: ReleaseAliasMutation) => releaseAlias;

/** Takes an alias from an account, from now on. */
export const useReleaseAlias = () => useSubmission(ReleaseAlias, resultOf, 'Account');
