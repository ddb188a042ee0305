import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const ArchivePlanVersion = graphql(`
  mutation ArchivePlanVersion($input: ArchivePlanVersionInput!) {
    archivePlanVersion(input: $input) {
      __typename
      ... on PlanVersion {
        id
        ...VersionShown_version
      }
      ...Submission_problem
    }
  }
`);

/** Withdraws an offer, or gives a draft up. */
export const useArchivePlanVersion = () => useSubmission(ArchivePlanVersion, 'PlanVersion');
