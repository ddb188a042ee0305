import { graphql } from '../gql/gql';
import type { SimulatePricingMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const SimulatePricing = graphql(`
  mutation SimulatePricing($input: SimulatePricingInput!) {
    simulatePricing(input: $input) {
      __typename
      ... on Simulation {
        id
      }
      ... on InvalidInput {
        message
        fields {
          path
          message
        }
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

const resultOf = ({ simulatePricing }: SimulatePricingMutation) => simulatePricing;

/** Prices terms against what accounts really used; nobody is charged by it. */
export const useSimulatePricing = () =>
  useSubmission(SimulatePricing, resultOf, 'Simulation', { refetchQueries: ['Simulations'] });
