import { graphql } from '../gql/gql';
import type { PutRateCardMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const PutRateCard = graphql(`
  mutation PutRateCard($input: PutRateCardInput!) {
    putRateCard(input: $input) {
      __typename
      ... on PlanVersion {
        id
        ...VersionShown_version
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
      ... on SlabsOverlap {
        fields {
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

const resultOf = ({ putRateCard }: PutRateCardMutation) => putRateCard;

/** Adds a rate card to a draft, or replaces the one of its key. */
export const usePutRateCard = () => useSubmission(PutRateCard, resultOf, 'PlanVersion');
