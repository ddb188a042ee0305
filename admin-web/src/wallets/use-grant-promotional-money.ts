import { graphql } from '../gql/gql';
import type { GrantPromotionalMoneyMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const GrantPromotionalMoney = graphql(`
  mutation GrantPromotionalMoney($input: GrantPromotionalMoneyInput!) {
    grantPromotionalMoney(input: $input) {
      __typename
      ... on Grant {
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
      ... on IdempotencyConflict {
        message
      }
    }
  }
`);

const resultOf = ({ grantPromotionalMoney }: GrantPromotionalMoneyMutation) => grantPromotionalMoney;

/** Gives promotional money to a wallet. */
export const useGrantPromotionalMoney = () =>
  useSubmission(GrantPromotionalMoney, resultOf, 'Grant', { refetchQueries: ['WalletDetail', 'WalletEntries'] });
