import { graphql } from '../gql/gql';
import type { ProposePricingMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const ProposePricing = graphql(`
  mutation ProposePricing($input: ProposePricingInput!) {
    proposePricing(input: $input) {
      __typename
      ... on PricingProposal {
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
      ... on SlabsOverlap {
        fields {
          path
          message
        }
      }
    }
  }
`);

const resultOf = ({ proposePricing }: ProposePricingMutation) => proposePricing;

/** Keeps a plan version with overrides, to be simulated before anybody has them. */
export const useProposePricing = () =>
  useSubmission(ProposePricing, resultOf, 'PricingProposal', { refetchQueries: ['ProposalChoices'] });
