import { graphql } from '../gql/gql';
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
      ...Submission_problem
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
      ...Submission_problem
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
      ...Submission_problem
    }
  }
`);

export const useActivateCustomer = () => useSubmission(ActivateCustomer, 'Customer');
export const useArchiveCustomer = () => useSubmission(ArchiveCustomer, 'Customer');
export const useRestoreCustomer = () => useSubmission(RestoreCustomer, 'Customer');
