import { graphql } from '../gql/gql';
import type { CreateWalletMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const CreateWallet = graphql(`
  mutation CreateWallet($input: CreateWalletInput!) {
    createWallet(input: $input) {
      __typename
      ... on Wallet {
        id
      }
      ... on InvalidInput {
        message
        fields {
          path
          message
        }
      }
      ... on NotFound {
        message
      }
      ... on Conflict {
        message
      }
    }
  }
`);

const resultOf = ({ createWallet }: CreateWalletMutation) => createWallet;

/** Opens a wallet for an account. */
export const useCreateWallet = () => useSubmission(CreateWallet, resultOf, 'Wallet');
