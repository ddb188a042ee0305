import { graphql } from '../gql/gql';
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
      ...Submission_problem
    }
  }
`);

/** Withdraws a billable item. */
export const useArchiveItem = () => useSubmission(ArchiveBillableItem, 'BillableItem', { refetchQueries: ['Items'] });
