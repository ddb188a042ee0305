import { graphql } from '../gql/gql';
import type { RemoveRateCardMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const RemoveRateCard = graphql(`
  mutation RemoveRateCard($input: RemoveRateCardInput!) {
    removeRateCard(input: $input) {
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

const resultOf = ({ removeRateCard }: RemoveRateCardMutation) => removeRateCard;

/** Takes a rate card out of a draft. */
export const useRemoveRateCard = () => useSubmission(RemoveRateCard, resultOf, 'PlanVersion');
