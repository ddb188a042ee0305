import { graphql } from '../gql/gql';
import type { UpdatePricePlanMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const UpdatePricePlan = graphql(`
  mutation UpdatePricePlan($input: UpdatePricePlanInput!) {
    updatePricePlan(input: $input) {
      __typename
      ... on PricePlan {
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

const resultOf = ({ updatePricePlan }: UpdatePricePlanMutation) => updatePricePlan;

/** Names and describes a plan anew. */
export const useUpdatePricePlan = () => useSubmission(UpdatePricePlan, resultOf, 'PricePlan');
