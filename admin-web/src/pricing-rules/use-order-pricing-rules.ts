import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const OrderPricingRules = graphql(`
  mutation OrderPricingRules($input: OrderPricingRulesInput!) {
    orderPricingRules(input: $input) {
      __typename
      ... on PlanVersion {
        id
        ...VersionShown_version
      }
      ...Submission_problem
    }
  }
`);

/** Puts the pricing rules of a draft into another order: a later rule has the last word. */
export const useOrderPricingRules = () => useSubmission(OrderPricingRules, 'PlanVersion');
