import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const RecordPayment = graphql(`
  mutation RecordPayment($input: RecordPaymentInput!) {
    recordPayment(input: $input) {
      __typename
      ... on Invoice {
        id
        status
        ...InvoiceFacts_invoice
        ...InvoiceTotals_invoice
        ...InvoiceHistory_invoice
      }
      ...Submission_problem
    }
  }
`);

/** Records a payment that came by other ways than a gateway. */
export const useRecordPayment = () => useSubmission(RecordPayment, 'Invoice');
