import { InstantText } from '../figures/instant-text';
import { MoneyText } from '../figures/money-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { Section } from '../parts/section';
import { StatusBadge } from '../parts/status-badge';

const TopUpsTable_wallet = graphql(`
  fragment TopUpsTable_wallet on Wallet {
    topUps(first: 10) {
      id
      status
      receiptNumber
      createdAt
      gross {
        amount
        currency
      }
      net {
        amount
        currency
      }
      tax {
        amount
        currency
      }
    }
  }
`);

export function TopUpsTable(props: { wallet: FragmentType<typeof TopUpsTable_wallet> }) {
  const { topUps } = readFragment(TopUpsTable_wallet, props.wallet);
  return (
    <Section title="Top-ups">
      {topUps.length === 0 ? (
        <EmptyState title="Never topped up">
          A payment is split into tax on advances and the money that stays in the wallet.
        </EmptyState>
      ) : (
        <DataTable
          caption="Top-ups of this wallet, latest first"
          rows={topUps}
          keyOf={({ id }) => id}
          columns={[
            { label: 'Receipt voucher', names: true, cell: ({ receiptNumber }) => receiptNumber ?? 'Being issued' },
            { label: 'Status', cell: ({ status }) => <StatusBadge status={status} /> },
            { label: 'Received', cell: ({ createdAt }) => <InstantText at={createdAt} /> },
            { label: 'Paid', figure: true, cell: ({ gross }) => <MoneyText money={gross} /> },
            { label: 'Tax on advance', figure: true, cell: ({ tax }) => (tax ? <MoneyText money={tax} /> : '–') },
            { label: 'To the wallet', figure: true, cell: ({ net }) => (net ? <MoneyText money={net} /> : '–') },
          ]}
        />
      )}
    </Section>
  );
}
