import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const RunBilling = graphql(`
  mutation RunBilling($input: RunBillingInput!) {
    runBilling(input: $input) {
      __typename
      ... on BillingRun {
        id
        ...BillingRunResult_run
      }
      ...Submission_problem
    }
  }
`);

/** Closes ended periods into invoices, or shows what that would make. */
export const useRunBilling = () =>
  useSubmission(RunBilling, 'BillingRun', { refetchQueries: ['BillingRuns', 'Invoices'] });
