import { graphql } from '../gql/gql';
import type { CreateMeterMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const CreateMeter = graphql(`
  mutation CreateMeter($input: CreateMeterInput!) {
    createMeter(input: $input) {
      __typename
      ... on Meter {
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

const resultOf = ({ createMeter }: CreateMeterMutation) => createMeter;

/** Makes a meter. */
export const useCreateMeter = () => useSubmission(CreateMeter, resultOf, 'Meter', { refetchQueries: ['Meters'] });
