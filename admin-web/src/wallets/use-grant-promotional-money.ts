import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const GrantPromotionalMoney = graphql(`
  mutation GrantPromotionalMoney($input: GrantPromotionalMoneyInput!) {
    grantPromotionalMoney(input: $input) {
      __typename
      ... on Grant {
        id
      }
      ...Submission_problem
    }
  }
`);

/** Gives promotional money to a wallet. */
export const useGrantPromotionalMoney = () =>
  useSubmission(GrantPromotionalMoney, 'Grant', { refetchQueries: ['WalletDetail', 'WalletEntries'] });
