import { graphql } from '../gql/gql';
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
      ...Submission_problem
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
      ...Submission_problem
    }
  }
`);

export const useArchiveAccount = () => useSubmission(ArchiveAccount, 'Account');
export const useRestoreAccount = () => useSubmission(RestoreAccount, 'Account');
