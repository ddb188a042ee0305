import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const ProposePricing = graphql(`
  mutation ProposePricing($input: ProposePricingInput!) {
    proposePricing(input: $input) {
      __typename
      ... on PricingProposal {
        id
      }
      ...Submission_problem
    }
  }
`);

/** Keeps a plan version with overrides, to be simulated before anybody has them. */
export const useProposePricing = () =>
  useSubmission(ProposePricing, 'PricingProposal', { refetchQueries: ['ProposalChoices'] });
