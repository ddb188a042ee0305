import { graphql } from '../gql/gql';
import type { MoveAliasMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const MoveAlias = graphql(`
  mutation MoveAlias($input: MoveAliasInput!) {
    moveAlias(input: $input) {
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
      ... on Conflict {
        message
      }
    }
  }
`);

const resultOf = ({ moveAlias }: MoveAliasMutation) => moveAlias;

/** Moves an alias to another account at an instant; the account that gave it is read again. */
export const useMoveAlias = () =>
  useSubmission(MoveAlias, resultOf, 'Account', {
    update: (cache) => cache.evict({ id: 'ROOT_QUERY', fieldName: 'account' }),
  });
