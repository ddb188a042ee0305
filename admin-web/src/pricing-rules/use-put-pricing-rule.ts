import { graphql } from '../gql/gql';
import type { PutPricingRuleMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const PutPricingRule = graphql(`
  mutation PutPricingRule($input: PutPricingRuleInput!) {
    putPricingRule(input: $input) {
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
      ... on SlabsOverlap {
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

const resultOf = ({ putPricingRule }: PutPricingRuleMutation) => putPricingRule;

/** Adds a pricing rule to a draft, or replaces the one of its key. */
export const usePutPricingRule = () => useSubmission(PutPricingRule, resultOf, 'PlanVersion');
