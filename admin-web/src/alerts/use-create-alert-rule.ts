import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const CreateAlertRule = graphql(`
  mutation CreateAlertRule($input: CreateAlertRuleInput!) {
    createAlertRule(input: $input) {
      __typename
      ... on AlertRule {
        id
      }
      ...Submission_problem
    }
  }
`);

/** Makes a rule that raises an alert when a wallet runs low. */
export const useCreateAlertRule = () =>
  useSubmission(CreateAlertRule, 'AlertRule', { refetchQueries: ['WalletRules', 'Alerts'] });
