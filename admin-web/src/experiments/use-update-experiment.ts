import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const UpdateExperiment = graphql(`
  mutation UpdateExperiment($input: UpdateExperimentInput!) {
    updateExperiment(input: $input) {
      __typename
      ... on Experiment {
        ...ExperimentShown_experiment
      }
      ...Submission_problem
    }
  }
`);

/** Names a draft of an experiment otherwise, or offers other versions in it. */
export const useUpdateExperiment = () => useSubmission(UpdateExperiment, 'Experiment');
