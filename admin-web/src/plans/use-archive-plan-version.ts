import { graphql } from '../gql/gql';
import type { ArchivePlanVersionMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const ArchivePlanVersion = graphql(`
  mutation ArchivePlanVersion($input: ArchivePlanVersionInput!) {
    archivePlanVersion(input: $input) {
      __typename
      ... on PlanVersion {
        id
        ...VersionShown_version
      }
      ... on Problem {
        message
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

const resultOf = ({ archivePlanVersion }: ArchivePlanVersionMutation) => archivePlanVersion;

/** Withdraws an offer, or gives a draft up. */
export const useArchivePlanVersion = () => useSubmission(ArchivePlanVersion, resultOf, 'PlanVersion');
