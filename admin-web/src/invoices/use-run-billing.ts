import { graphql } from '../gql/gql';
import type { RunBillingMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const RunBilling = graphql(`
  mutation RunBilling($input: RunBillingInput!) {
    runBilling(input: $input) {
      __typename
      ... on BillingRun {
        id
        ...BillingRunResult_run
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
    }
  }
`);

const resultOf = ({ runBilling }: RunBillingMutation) => runBilling;

/** Closes ended periods into invoices, or shows what that would make. */
export const useRunBilling = () =>
  useSubmission(RunBilling, resultOf, 'BillingRun', { refetchQueries: ['BillingRuns', 'Invoices'] });
