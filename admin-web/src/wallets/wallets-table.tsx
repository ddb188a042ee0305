import { accountLabel } from '../accounts/account-label';
import { InstantText } from '../figures/instant-text';
import { MoneyText } from '../figures/money-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { NounLink } from '../parts/noun-link';
import { StatusBadge } from '../parts/status-badge';

const WalletsTable_wallet = graphql(`
  fragment WalletsTable_wallet on Wallet {
    id
    status
    updatedAt
    account {
      id
      name
      customer {
        id
        displayName
      }
    }
    liveBalance {
      amount
      currency
    }
    undrawn {
      amount
      currency
    }
    uncovered {
      amount
      currency
    }
  }
`);

export function WalletsTable(props: { wallets: readonly FragmentType<typeof WalletsTable_wallet>[] }) {
  const wallets = readFragment(WalletsTable_wallet, props.wallets);
  return (
    <DataTable
      caption="Wallets"
      rows={wallets}
      keyOf={({ id }) => id}
      columns={[
        {
          label: 'Wallet of',
          names: true,
          cell: ({ id, account }) => (
            <NounLink to={`/wallets/${id}`} strong>
              {accountLabel(account)}
            </NounLink>
          ),
        },
        { label: 'Status', cell: ({ status }) => <StatusBadge status={status} /> },
        { label: 'Moved', cell: ({ updatedAt }) => <InstantText at={updatedAt} /> },
        { label: 'Not yet drawn', figure: true, cell: ({ undrawn }) => <MoneyText money={undrawn} /> },
        { label: 'Uncovered', figure: true, cell: ({ uncovered }) => <MoneyText money={uncovered} /> },
        { label: 'Live balance', figure: true, cell: ({ liveBalance }) => <MoneyText money={liveBalance} /> },
      ]}
    />
  );
}
