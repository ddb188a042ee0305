import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const UpdateBillableItem = graphql(`
  mutation UpdateBillableItem($input: UpdateBillableItemInput!) {
    updateBillableItem(input: $input) {
      __typename
      ... on BillableItem {
        id
        description
        sacCode
        version
        archivedAt
        history {
          ...EditLog_edit
        }
      }
      ...Submission_problem
    }
  }
`);

/** Says how an item stands on invoice lines from now on. */
export const useUpdateItem = () => useSubmission(UpdateBillableItem, 'BillableItem');
