import { QuantityText } from '../figures/quantity-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { Badge } from '../parts/status-badge';

const EntitlementsTable_entitlement = graphql(`
  fragment EntitlementsTable_entitlement on Entitlement {
    featureKey
    rateCardKeys
    limit
    used
    balance
    oncePaid
  }
`);

interface EntitlementsTableProps {
  caption: string;
  entitlements: readonly FragmentType<typeof EntitlementsTable_entitlement>[];
}

/** What may be used of each feature, what was, and what is left. */
export function EntitlementsTable({ caption, entitlements }: EntitlementsTableProps) {
  return (
    <DataTable
      caption={caption}
      rows={readFragment(EntitlementsTable_entitlement, entitlements)}
      keyOf={({ featureKey }) => featureKey}
      columns={[
        { label: 'Feature', names: true, cell: ({ featureKey }) => <code>{featureKey}</code> },
        {
          label: 'Limit',
          figure: true,
          cell: ({ limit }) => (limit ? <QuantityText quantity={limit} /> : 'No limit'),
        },
        { label: 'Used', figure: true, cell: ({ used }) => <QuantityText quantity={used} /> },
        { label: 'Left', figure: true, cell: (row) => <BalanceText {...row} /> },
        { label: 'Holds', cell: ({ oncePaid }) => (oncePaid ? 'Once it is paid' : 'Now') },
        { label: 'From cards', cell: ({ rateCardKeys }) => rateCardKeys.join(', ') },
      ]}
    />
  );
}

function BalanceText({ limit, balance }: { limit?: string | null; balance?: string | null }) {
  if (!limit || !balance) return 'No limit';
  return /[1-9]/.test(balance) ? <QuantityText quantity={balance} /> : <Badge tone="amber">None left</Badge>;
}
