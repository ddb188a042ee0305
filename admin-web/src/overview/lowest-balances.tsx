import { accountLabel } from '../accounts/account-label';
import { MoneyText } from '../figures/money-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { NounLink } from '../parts/noun-link';

const LowestBalances_wallet = graphql(`
  fragment LowestBalances_wallet on Wallet {
    id
    account {
      id
      name
      customer {
        id
        displayName
      }
    }
    uncovered {
      amount
      currency
    }
    liveBalance {
      amount
      currency
    }
  }
`);

export function LowestBalances(props: { wallets: readonly FragmentType<typeof LowestBalances_wallet>[] }) {
  const wallets = readFragment(LowestBalances_wallet, props.wallets);
  return (
    <DataTable
      caption="Wallets with the lowest live balance"
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
        { label: 'Uncovered', figure: true, cell: ({ uncovered }) => <MoneyText money={uncovered} /> },
        { label: 'Live balance', figure: true, cell: ({ liveBalance }) => <MoneyText money={liveBalance} /> },
      ]}
    />
  );
}
