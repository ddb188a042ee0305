import { graphql } from '../gql/gql';
import type { ClonePlanVersionMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const ClonePlanVersion = graphql(`
  mutation ClonePlanVersion($input: ClonePlanVersionInput!) {
    clonePlanVersion(input: $input) {
      __typename
      ... on PlanVersion {
        id
        plan {
          id
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const resultOf = ({ clonePlanVersion }: ClonePlanVersionMutation) => clonePlanVersion;

/** Begins the next version of a plan as a draft that says what another version says. */
export const useClonePlanVersion = () => useSubmission(ClonePlanVersion, resultOf, 'PlanVersion');
