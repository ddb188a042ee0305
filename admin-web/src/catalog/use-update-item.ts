import { graphql } from '../gql/gql';
import type { UpdateBillableItemMutation } from '../gql/graphql';
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
      ... on Problem {
        message
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
      ... on Conflict {
        changes {
          path
          before
          after
        }
      }
    }
  }
`);

const resultOf = ({ updateBillableItem }: UpdateBillableItemMutation) => updateBillableItem;

/** Says how an item stands on invoice lines from now on. */
export const useUpdateItem = () => useSubmission(UpdateBillableItem, resultOf, 'BillableItem');
