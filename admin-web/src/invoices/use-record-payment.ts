import { graphql } from '../gql/gql';
import type { RecordPaymentMutation } from '../gql/graphql';
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
      ... on InvoiceNotDue {
        message
      }
      ... on IdempotencyConflict {
        message
      }
    }
  }
`);

const resultOf = ({ recordPayment }: RecordPaymentMutation) => recordPayment;

/** Records a payment that came by other ways than a gateway. */
export const useRecordPayment = () => useSubmission(RecordPayment, resultOf, 'Invoice');
