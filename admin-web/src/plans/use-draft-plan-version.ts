import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const DraftPlanVersion = graphql(`
  mutation DraftPlanVersion($input: DraftPlanVersionInput!) {
    draftPlanVersion(input: $input) {
      __typename
      ... on PlanVersion {
        id
      }
      ...Submission_problem
    }
  }
`);

/** Begins the next version of a plan, without rate cards. */
export const useDraftPlanVersion = () => useSubmission(DraftPlanVersion, 'PlanVersion');
