import { graphql } from '../gql/gql';
import type { CreateCustomerMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const CreateCustomer = graphql(`
  mutation CreateCustomer($input: CreateCustomerInput!) {
    createCustomer(input: $input) {
      __typename
      ... on Customer {
        id
      }
      ... on InvalidInput {
        message
        fields {
          path
          message
        }
      }
      ... on Conflict {
        message
      }
    }
  }
`);

const resultOf = ({ createCustomer }: CreateCustomerMutation) => createCustomer;

/** Creates a customer. */
export const useCreateCustomer = () =>
  useSubmission(CreateCustomer, resultOf, 'Customer', { refetchQueries: ['Customers'] });
