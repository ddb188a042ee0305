import { graphql } from '../gql/gql';
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
      ...Submission_problem
    }
  }
`);

/** Begins the next version of a plan as a draft that says what another version says. */
export const useClonePlanVersion = () => useSubmission(ClonePlanVersion, 'PlanVersion');
