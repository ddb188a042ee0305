import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const CreateMeter = graphql(`
  mutation CreateMeter($input: CreateMeterInput!) {
    createMeter(input: $input) {
      __typename
      ... on Meter {
        id
      }
      ...Submission_problem
    }
  }
`);

/** Makes a meter. */
export const useCreateMeter = () => useSubmission(CreateMeter, 'Meter', { refetchQueries: ['Meters'] });
