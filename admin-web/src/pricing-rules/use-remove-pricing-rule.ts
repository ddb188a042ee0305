import { graphql } from '../gql/gql';
import type { RemovePricingRuleMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const RemovePricingRule = graphql(`
  mutation RemovePricingRule($input: RemovePricingRuleInput!) {
    removePricingRule(input: $input) {
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

const resultOf = ({ removePricingRule }: RemovePricingRuleMutation) => removePricingRule;

/** Takes a pricing rule out of a draft. */
export const useRemovePricingRule = () => useSubmission(RemovePricingRule, resultOf, 'PlanVersion');
