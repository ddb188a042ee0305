import { graphql } from '../gql/gql';
import type { CancelSimulationMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const CancelSimulation = graphql(`
  mutation CancelSimulation($input: CancelSimulationInput!) {
    cancelSimulation(input: $input) {
      __typename
      ... on Simulation {
        id
        status
      }
      ... on NotFound {
        message
      }
      ... on Conflict {
        message
      }
    }
  }
`);

const resultOf = ({ cancelSimulation }: CancelSimulationMutation) => cancelSimulation;

/** Stops a simulation; what was priced until then stays. */
export const useCancelSimulation = () => useSubmission(CancelSimulation, resultOf, 'Simulation');
