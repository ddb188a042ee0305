import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const RemovePricingRule = graphql(`
  mutation RemovePricingRule($input: RemovePricingRuleInput!) {
    removePricingRule(input: $input) {
      __typename
      ... on PlanVersion {
        id
        ...VersionShown_version
      }
      ...Submission_problem
    }
  }
`);

/** Takes a pricing rule out of a draft. */
export const useRemovePricingRule = () => useSubmission(RemovePricingRule, 'PlanVersion');
