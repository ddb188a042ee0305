import { graphql } from '../gql/gql';
import type { DraftPlanVersionMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const DraftPlanVersion = graphql(`
  mutation DraftPlanVersion($input: DraftPlanVersionInput!) {
    draftPlanVersion(input: $input) {
      __typename
      ... on PlanVersion {
        id
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
    }
  }
`);

const resultOf = ({ draftPlanVersion }: DraftPlanVersionMutation) => draftPlanVersion;

/** Begins the next version of a plan, without rate cards. */
export const useDraftPlanVersion = () => useSubmission(DraftPlanVersion, resultOf, 'PlanVersion');
