import { graphql } from '../gql/gql';
import type { StopExperimentMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const StopExperiment = graphql(`
  mutation StopExperiment($input: StopExperimentInput!) {
    stopExperiment(input: $input) {
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

const resultOf = ({ stopExperiment }: StopExperimentMutation) => stopExperiment;

/** Offers an experiment to nobody further. */
export const useStopExperiment = () => useSubmission(StopExperiment, resultOf, 'Experiment');
