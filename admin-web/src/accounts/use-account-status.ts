import { graphql } from '../gql/gql';
import type { ArchiveAccountMutation, RestoreAccountMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const ArchiveAccount = graphql(`
  mutation ArchiveAccount($input: ArchiveAccountInput!) {
    archiveAccount(input: $input) {
      __typename
      ... on Account {
        id
        status
        version
      }
      ... on NotFound {
        message
      }
      ... on AccountInUse {
        message
      }
      ... on Conflict {
        message
        changes {
          path
          before
          after
        }
      }
    }
  }
`);

const RestoreAccount = graphql(`
  mutation RestoreAccount($input: RestoreAccountInput!) {
    restoreAccount(input: $input) {
      __typename
      ... on Account {
        id
        status
        version
      }
      ... on NotFound {
        message
      }
      ... on Conflict {
        message
        changes {
          path
          before
          after
        }
      }
    }
  }
`);

const archived = ({ archiveAccount }: ArchiveAccountMutation) => archiveAccount;
const restored = ({ restoreAccount }: RestoreAccountMutation) => restoreAccount;

export const useArchiveAccount = () => useSubmission(ArchiveAccount, archived, 'Account');
export const useRestoreAccount = () => useSubmission(RestoreAccount, restored, 'Account');
