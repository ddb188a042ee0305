import { accountLabel } from '../accounts/account-label';
import { InstantText } from '../figures/instant-text';
import { MoneyText } from '../figures/money-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { NounLink } from '../parts/noun-link';

const AlertsTable_alert = graphql(`
  fragment AlertsTable_alert on Alert {
    id
    message
    raisedAt
    account {
      id
      name
      customer {
        id
        displayName
      }
    }
    rule {
      id
      walletId
    }
    value {
      amount
      currency
    }
    threshold {
      amount
      currency
    }
  }
`);

export function AlertsTable(props: { alerts: readonly FragmentType<typeof AlertsTable_alert>[] }) {
  const alerts = readFragment(AlertsTable_alert, props.alerts);
  return (
    <DataTable
      caption="Alerts, latest first"
      rows={alerts}
      keyOf={({ id }) => id}
      columns={[
        {
          label: 'Alert',
          names: true,
          cell: ({ rule, account }) => (
            <NounLink to={`/wallets/${rule.walletId}`} strong>
              Low balance: {accountLabel(account)}
            </NounLink>
          ),
        },
        { label: 'Raised', cell: ({ raisedAt }) => <InstantText at={raisedAt} /> },
        { label: 'Threshold', figure: true, cell: ({ threshold }) => <MoneyText money={threshold} /> },
        { label: 'Balance then', figure: true, cell: ({ value }) => <MoneyText money={value} /> },
      ]}
    />
  );
}
