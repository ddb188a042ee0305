import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const ActivatePlanVersion = graphql(`
  mutation ActivatePlanVersion($input: ActivatePlanVersionInput!) {
    activatePlanVersion(input: $input) {
      __typename
      ... on PlanVersion {
        id
        ...VersionShown_version
      }
      ...Submission_problem
    }
  }
`);

/** Offers a draft in the place of what its plan offers now. */
export const useActivatePlanVersion = () => useSubmission(ActivatePlanVersion, 'PlanVersion');
