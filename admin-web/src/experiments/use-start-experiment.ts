import { graphql } from '../gql/gql';
import type { StartExperimentMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const StartExperiment = graphql(`
  mutation StartExperiment($input: StartExperimentInput!) {
    startExperiment(input: $input) {
      __typename
      ... on Experiment {
        id
        status
        version
        startedAt
        stoppedAt
        history {
          version
          ...EditLog_edit
        }
      }
      ... on Problem {
        message
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

const resultOf = ({ startExperiment }: StartExperimentMutation) => startExperiment;

/** Offers an experiment to accounts. */
export const useStartExperiment = () => useSubmission(StartExperiment, resultOf, 'Experiment');
