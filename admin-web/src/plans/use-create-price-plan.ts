import { graphql } from '../gql/gql';
import type { CreatePricePlanMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const CreatePricePlan = graphql(`
  mutation CreatePricePlan($input: CreatePricePlanInput!) {
    createPricePlan(input: $input) {
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

const resultOf = ({ createPricePlan }: CreatePricePlanMutation) => createPricePlan;

/** Makes a plan, for everybody or for one account. */
export const useCreatePricePlan = () => useSubmission(CreatePricePlan, resultOf, 'PricePlan');
