import { graphql } from '../gql/gql';
import type { OrderPricingRulesMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const OrderPricingRules = graphql(`
  mutation OrderPricingRules($input: OrderPricingRulesInput!) {
    orderPricingRules(input: $input) {
      __typename
      ... on PlanVersion {
        id
        ...VersionShown_version
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

const resultOf = ({ orderPricingRules }: OrderPricingRulesMutation) => orderPricingRules;

/** Puts the pricing rules of a draft into another order: a later rule has the last word. */
export const useOrderPricingRules = () => useSubmission(OrderPricingRules, resultOf, 'PlanVersion');
