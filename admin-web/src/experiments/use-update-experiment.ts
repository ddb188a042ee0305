import { graphql } from '../gql/gql';
import type { UpdateExperimentMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const UpdateExperiment = graphql(`
  mutation UpdateExperiment($input: UpdateExperimentInput!) {
    updateExperiment(input: $input) {
      __typename
      ... on Experiment {
        ...ExperimentShown_experiment
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

const resultOf = ({ updateExperiment }: UpdateExperimentMutation) => updateExperiment;

/** Names a draft otherwise, or offers other versions in it. */
export const useUpdateExperiment = () => useSubmission(UpdateExperiment, resultOf, 'Experiment');
