import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const ReleaseAlias = graphql(`
  mutation ReleaseAlias($input: ReleaseAliasInput!) {
    releaseAlias(input: $input) {
      __typename
      ... on Account {
        id
        ...AccountAliases_account
      }
      ...Submission_problem
    }
  }
`);

/** Takes an alias from an account, from now on. */
export const useReleaseAlias = () => useSubmission(ReleaseAlias, 'Account');
