import { graphql } from '../gql/gql';

/** All that the page of an experiment shows: every edit answers with it, so that the page is right at once. */
export const ExperimentShown_experiment = graphql(`
  fragment ExperimentShown_experiment on Experiment {
    id
    key
    name
    status
    version
    startedAt
    stoppedAt
    results {
      ...ResultsTable_result
    }
    history {
      version
      ...EditLog_edit
    }
  }
`);
