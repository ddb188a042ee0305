import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const CreateWallet = graphql(`
  mutation CreateWallet($input: CreateWalletInput!) {
    createWallet(input: $input) {
      __typename
      ... on Wallet {
        id
      }
      ...Submission_problem
    }
  }
`);

/** Opens a wallet for an account. */
export const useCreateWallet = () => useSubmission(CreateWallet, 'Wallet');
