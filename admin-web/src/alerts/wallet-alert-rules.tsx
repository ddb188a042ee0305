import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql';
import { ActionLink } from '../parts/action-link';
import { Loaded } from '../parts/loaded';
import { Section } from '../parts/section';
import { TableSkeleton } from '../parts/skeletons';
import { useMay } from '../session/viewer';
import { AlertRulesTable } from './alert-rules-table';

const WalletRules = graphql(`
  query WalletRules($accountId: ID!) {
    alertRules(accountId: $accountId) {
      id
      walletId
      ...AlertRulesTable_rule
    }
  }
`);

/** Who is told when this wallet runs low. */
export function WalletAlertRules({ accountId, walletId }: { accountId: string; walletId: string }) {
  const mayWrite = useMay('alert:write');
  const result = useQuery(WalletRules, { variables: { accountId } });
  return (
    <Section
      title="Alert rules"
      actions={mayWrite && <ActionLink to={`/wallets/${walletId}/alert-rules/new`}>New rule</ActionLink>}
    >
      <Loaded result={result} skeleton={<TableSkeleton rows={2} />}>
        {({ alertRules }) => <AlertRulesTable rules={alertRules.filter((rule) => rule.walletId === walletId)} />}
      </Loaded>
    </Section>
  );
}
