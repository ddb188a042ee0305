import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const SimulatePricing = graphql(`
  mutation SimulatePricing($input: SimulatePricingInput!) {
    simulatePricing(input: $input) {
      __typename
      ... on Simulation {
        id
      }
      ...Submission_problem
    }
  }
`);

/** Prices terms against what accounts really used; nobody is charged by it. */
export const useSimulatePricing = () =>
  useSubmission(SimulatePricing, 'Simulation', { refetchQueries: ['Simulations'] });
