import { graphql } from '../gql/gql';
import type { ActivatePlanVersionMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const ActivatePlanVersion = graphql(`
  mutation ActivatePlanVersion($input: ActivatePlanVersionInput!) {
    activatePlanVersion(input: $input) {
      __typename
      ... on PlanVersion {
        id
        ...VersionShown_version
      }
      ... on Problem {
        message
      }
      ... on PlanVersionIncomplete {
        problems {
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

/** What is incomplete is a list of places, as with any other refusal. */
const resultOf = ({ activatePlanVersion: result }: ActivatePlanVersionMutation) =>
  result.__typename === 'PlanVersionIncomplete' ? { ...result, fields: result.problems } : result;

/** Offers a draft in the place of what its plan offers now. */
export const useActivatePlanVersion = () => useSubmission(ActivatePlanVersion, resultOf, 'PlanVersion');
