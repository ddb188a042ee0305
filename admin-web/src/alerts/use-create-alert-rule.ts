import { graphql } from '../gql/gql';
import type { CreateAlertRuleMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const CreateAlertRule = graphql(`
  mutation CreateAlertRule($input: CreateAlertRuleInput!) {
    createAlertRule(input: $input) {
      __typename
      ... on AlertRule {
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
    }
  }
`);

const resultOf = ({ createAlertRule }: CreateAlertRuleMutation) => createAlertRule;

/** Makes a rule that raises an alert when a wallet runs low. */
export const useCreateAlertRule = () =>
  useSubmission(CreateAlertRule, resultOf, 'AlertRule', { refetchQueries: ['WalletRules', 'Alerts'] });
