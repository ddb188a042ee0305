import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const UpdateMeter = graphql(`
  mutation UpdateMeter($input: UpdateMeterInput!) {
    updateMeter(input: $input) {
      __typename
      ... on Meter {
        id
        unit
        description
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

/** Changes the words of a meter. */
export const useUpdateMeter = () => useSubmission(UpdateMeter, 'Meter');
