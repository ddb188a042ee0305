import { graphql } from '../gql/gql';
import type { UpdateMeterMutation } from '../gql/graphql';
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

const resultOf = ({ updateMeter }: UpdateMeterMutation) => updateMeter;

/** Changes the words of a meter. */
export const useUpdateMeter = () => useSubmission(UpdateMeter, resultOf, 'Meter');
