import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const StopExperiment = graphql(`
  mutation StopExperiment($input: StopExperimentInput!) {
    stopExperiment(input: $input) {
      __typename
      ... on Experiment {
        ...ExperimentShown_experiment
      }
      ...Submission_problem
    }
  }
`);

/** Offers an experiment to nobody further. */
export const useStopExperiment = () => useSubmission(StopExperiment, 'Experiment');
