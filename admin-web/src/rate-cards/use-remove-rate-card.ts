import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const RemoveRateCard = graphql(`
  mutation RemoveRateCard($input: RemoveRateCardInput!) {
    removeRateCard(input: $input) {
      __typename
      ... on PlanVersion {
        id
        ...VersionShown_version
      }
      ...Submission_problem
    }
  }
`);

/** Takes a rate card out of a draft. */
export const useRemoveRateCard = () => useSubmission(RemoveRateCard, 'PlanVersion');
