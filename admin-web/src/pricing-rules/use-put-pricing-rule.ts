import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const PutPricingRule = graphql(`
  mutation PutPricingRule($input: PutPricingRuleInput!) {
    putPricingRule(input: $input) {
      __typename
      ... on PlanVersion {
        id
        ...VersionShown_version
      }
      ...Submission_problem
    }
  }
`);

/** Adds a pricing rule to a draft, or replaces the one of its key. */
export const usePutPricingRule = () => useSubmission(PutPricingRule, 'PlanVersion');
