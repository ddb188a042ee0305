import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const SetPricingCycle = graphql(`
  mutation SetPricingCycle($input: SetPricingCycleInput!) {
    setPricingCycle(input: $input) {
      __typename
      ... on PlanVersion {
        id
        ...VersionShown_version
      }
      ...Submission_problem
    }
  }
`);

/** Sets by which cycle a draft is billed, and how long it is tried. */
export const useSetPricingCycle = () => useSubmission(SetPricingCycle, 'PlanVersion');
