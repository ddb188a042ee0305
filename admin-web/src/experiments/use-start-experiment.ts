import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const StartExperiment = graphql(`
  mutation StartExperiment($input: StartExperimentInput!) {
    startExperiment(input: $input) {
      __typename
      ... on Experiment {
        ...ExperimentShown_experiment
      }
      ...Submission_problem
    }
  }
`);

/** Offers an experiment to accounts. */
export const useStartExperiment = () => useSubmission(StartExperiment, 'Experiment');
