import { graphql } from '../gql/gql';
import type { SetPricingCycleMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const SetPricingCycle = graphql(`
  mutation SetPricingCycle($input: SetPricingCycleInput!) {
    setPricingCycle(input: $input) {
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

const resultOf = ({ setPricingCycle }: SetPricingCycleMutation) => setPricingCycle;

/** Sets by which cycle a draft is billed, and how long it is tried. */
export const useSetPricingCycle = () => useSubmission(SetPricingCycle, resultOf, 'PlanVersion');
