import { graphql } from '../gql/gql';
import type { CreateBillableItemMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const CreateBillableItem = graphql(`
  mutation CreateBillableItem($input: CreateBillableItemInput!) {
    createBillableItem(input: $input) {
      __typename
      ... on BillableItem {
        id
      }
      ... on Problem {
        message
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`);

const resultOf = ({ createBillableItem }: CreateBillableItemMutation) => createBillableItem;

/** Makes a billable item. */
export const useCreateItem = () =>
  useSubmission(CreateBillableItem, resultOf, 'BillableItem', { refetchQueries: ['Items'] });
