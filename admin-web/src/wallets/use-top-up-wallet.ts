import { graphql } from '../gql/gql';
import type { TopUpWalletMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const TopUpWallet = graphql(`
  mutation TopUpWallet($input: TopUpWalletInput!) {
    topUpWallet(input: $input) {
      __typename
      ... on TopUp {
        id
        status
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
      ... on IdempotencyConflict {
        message
      }
    }
  }
`);

const resultOf = ({ topUpWallet }: TopUpWalletMutation) => topUpWallet;

/** Records a payment into a wallet. */
export const useTopUpWallet = () =>
  useSubmission(TopUpWallet, resultOf, 'TopUp', { refetchQueries: ['WalletDetail', 'WalletEntries'] });
