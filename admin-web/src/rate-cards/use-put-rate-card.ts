import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const PutRateCard = graphql(`
  mutation PutRateCard($input: PutRateCardInput!) {
    putRateCard(input: $input) {
      __typename
      ... on PlanVersion {
        id
        ...VersionShown_version
      }
      ...Submission_problem
    }
  }
`);

/** Adds a rate card to a draft, or replaces the one of its key. */
export const usePutRateCard = () => useSubmission(PutRateCard, 'PlanVersion');
