import { graphql } from '../gql/gql';
import type { ActivateCustomerMutation, ArchiveCustomerMutation, RestoreCustomerMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const ActivateCustomer = graphql(`
  mutation ActivateCustomer($input: ActivateCustomerInput!) {
    activateCustomer(input: $input) {
      __typename
      ... on Customer {
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

const ArchiveCustomer = graphql(`
  mutation ArchiveCustomer($input: ArchiveCustomerInput!) {
    archiveCustomer(input: $input) {
      __typename
      ... on Customer {
        id
        status
        version
      }
      ... on NotFound {
        message
      }
      ... on CustomerHasActiveAccounts {
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

const RestoreCustomer = graphql(`
  mutation RestoreCustomer($input: RestoreCustomerInput!) {
    restoreCustomer(input: $input) {
      __typename
      ... on Customer {
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

const activated = ({ activateCustomer }: ActivateCustomerMutation) => activateCustomer;
const archived = ({ archiveCustomer }: ArchiveCustomerMutation) => archiveCustomer;
const restored = ({ restoreCustomer }: RestoreCustomerMutation) => restoreCustomer;

export const useActivateCustomer = () => useSubmission(ActivateCustomer, activated, 'Customer');
export const useArchiveCustomer = () => useSubmission(ArchiveCustomer, archived, 'Customer');
export const useRestoreCustomer = () => useSubmission(RestoreCustomer, restored, 'Customer');
