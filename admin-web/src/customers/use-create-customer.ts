import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const CreateCustomer = graphql(`
  mutation CreateCustomer($input: CreateCustomerInput!) {
    createCustomer(input: $input) {
      __typename
      ... on Customer {
        id
      }
      ...Submission_problem
    }
  }
`);

/** Creates a customer. */
export const useCreateCustomer = () => useSubmission(CreateCustomer, 'Customer', { refetchQueries: ['Customers'] });
