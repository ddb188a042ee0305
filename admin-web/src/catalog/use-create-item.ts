import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const CreateBillableItem = graphql(`
  mutation CreateBillableItem($input: CreateBillableItemInput!) {
    createBillableItem(input: $input) {
      __typename
      ... on BillableItem {
        id
      }
      ...Submission_problem
    }
  }
`);

/** Makes a billable item. */
export const useCreateItem = () => useSubmission(CreateBillableItem, 'BillableItem', { refetchQueries: ['Items'] });
