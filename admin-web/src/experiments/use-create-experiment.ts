import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const CreateExperiment = graphql(`
  mutation CreateExperiment($input: CreateExperimentInput!) {
    createExperiment(input: $input) {
      __typename
      ... on Experiment {
        id
      }
      ...Submission_problem
    }
  }
`);

/** Makes a draft of an experiment. */
export const useCreateExperiment = () => useSubmission(CreateExperiment, 'Experiment');
