import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const TopUpWallet = graphql(`
  mutation TopUpWallet($input: TopUpWalletInput!) {
    topUpWallet(input: $input) {
      __typename
      ... on TopUp {
        id
        status
      }
      ...Submission_problem
    }
  }
`);

/** Records a payment into a wallet. */
export const useTopUpWallet = () =>
  useSubmission(TopUpWallet, 'TopUp', { refetchQueries: ['WalletDetail', 'WalletEntries'] });
