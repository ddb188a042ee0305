import { DayText } from '../figures/instant-text';
import { MoneyText } from '../figures/money-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { NounLink } from '../parts/noun-link';

const AlertRulesTable_rule = graphql(`
  fragment AlertRulesTable_rule on AlertRule {
    id
    walletId
    createdAt
    account {
      id
      name
    }
    threshold {
      amount
      currency
    }
  }
`);

export function AlertRulesTable(props: { rules: readonly FragmentType<typeof AlertRulesTable_rule>[] }) {
  const rules = readFragment(AlertRulesTable_rule, props.rules);
  if (rules.length === 0) {
    return <EmptyState title="No rules">Without a rule nobody is told when this money runs low.</EmptyState>;
  }
  return (
    <DataTable
      caption="Alert rules"
      rows={rules}
      keyOf={({ id }) => id}
      columns={[
        {
          label: 'Rule',
          names: true,
          cell: ({ walletId, account }) => (
            <NounLink to={`/wallets/${walletId}`}>Balance of {account.name} below</NounLink>
          ),
        },
        { label: 'Since', cell: ({ createdAt }) => <DayText at={createdAt} /> },
        { label: 'Threshold', figure: true, cell: ({ threshold }) => <MoneyText money={threshold} /> },
      ]}
    />
  );
}
