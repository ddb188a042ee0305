import { graphql } from '../gql/gql';
import type { UpdateCustomerMutation } from '../gql/graphql';
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
        changes {
          path
          before
          after
        }
      }
    }
  }
`);

const resultOf = ({ updateCustomer }: UpdateCustomerMutation) => updateCustomer;

/** Saves an edited customer. */
export const useUpdateCustomer = () => useSubmission(UpdateCustomer, resultOf, 'Customer');
