import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const UpdateCustomer = graphql(`
  mutation UpdateCustomer($input: UpdateCustomerInput!) {
    updateCustomer(input: $input) {
      __typename
      ... on Customer {
        id
        ...CustomerForm_customer
        ...CustomerFacts_customer
        ...CustomerRegistrations_customer
      }
      ...Submission_problem
    }
  }
`);

/** Saves an edited customer. */
export const useUpdateCustomer = () => useSubmission(UpdateCustomer, 'Customer');
