import { graphql } from '../gql/gql';
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
      ...Submission_problem
    }
  }
`);

/** Imports a file of customers, or tells row by row what that would do. */
export const useImportCustomers = () =>
  useSubmission(ImportCustomers, 'CustomerImportReport', { fetchPolicy: 'no-cache' });
