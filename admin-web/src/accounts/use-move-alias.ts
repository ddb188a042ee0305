import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const MoveAlias = graphql(`
  mutation MoveAlias($input: MoveAliasInput!) {
    moveAlias(input: $input) {
      __typename
      ... on Account {
        id
        ...AccountAliases_account
      }
      ...Submission_problem
    }
  }
`);

/** Moves an alias to another account at an instant; the account that gave it is read again. */
export const useMoveAlias = () =>
  useSubmission(MoveAlias, 'Account', {
    update: (cache) => cache.evict({ id: 'ROOT_QUERY', fieldName: 'account' }),
  });
