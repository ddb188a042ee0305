import { graphql } from '../gql/gql';
import type { ImportCustomersMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const ImportCustomers = graphql(`
  mutation ImportCustomers($input: ImportCustomersInput!) {
    importCustomers(input: $input) {
      __typename
      ... on CustomerImportReport {
        created
        updated
        ...ImportFigures_report
        ...ImportReport_report
      }
      ... on InvalidInput {
        message
        fields {
          path
          message
        }
      }
    }
  }
`);

const resultOf = ({ importCustomers }: ImportCustomersMutation) => importCustomers;

/** Imports a file of customers, or tells row by row what that would do. */
export const useImportCustomers = () =>
  useSubmission(ImportCustomers, resultOf, 'CustomerImportReport', { fetchPolicy: 'no-cache' });
