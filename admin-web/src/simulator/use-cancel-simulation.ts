import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const CancelSimulation = graphql(`
  mutation CancelSimulation($input: CancelSimulationInput!) {
    cancelSimulation(input: $input) {
      __typename
      ... on Simulation {
        id
        status
      }
      ...Submission_problem
    }
  }
`);

/** Stops a simulation; what was priced until then stays. */
export const useCancelSimulation = () => useSubmission(CancelSimulation, 'Simulation');
