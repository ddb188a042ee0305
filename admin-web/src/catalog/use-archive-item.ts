import { graphql } from '../gql/gql';
import type { ArchiveBillableItemMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const ArchiveBillableItem = graphql(`
  mutation ArchiveBillableItem($input: ArchiveBillableItemInput!) {
    archiveBillableItem(input: $input) {
      __typename
      ... on BillableItem {
        id
        version
        archivedAt
        history {
          ...EditLog_edit
        }
      }
      ... on Problem {
        message
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

const resultOf = ({ archiveBillableItem }: ArchiveBillableItemMutation) => archiveBillableItem;

/** Withdraws a billable item. */
export const useArchiveItem = () =>
  useSubmission(ArchiveBillableItem, resultOf, 'BillableItem', { refetchQueries: ['Items'] });
