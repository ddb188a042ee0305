import { graphql } from '../gql/gql';
import type { CreateExperimentMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const CreateExperiment = graphql(`
  mutation CreateExperiment($input: CreateExperimentInput!) {
    createExperiment(input: $input) {
      __typename
      ... on Experiment {
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

const resultOf = ({ createExperiment }: CreateExperimentMutation) => createExperiment;

/** Makes a draft of an experiment. */
export const useCreateExperiment = () => useSubmission(CreateExperiment, resultOf, 'Experiment');
