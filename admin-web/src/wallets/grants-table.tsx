import { Text } from '@mantine/core';
import { DayText, InstantText } from '../figures/instant-text';
import { MoneyText } from '../figures/money-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { Section } from '../parts/section';
import { Badge } from '../parts/status-badge';

const GrantsTable_wallet = graphql(`
  fragment GrantsTable_wallet on Wallet {
    grants {
      id
      kind
      priority
      expiresAt
      createdAt
      amount {
        amount
        currency
      }
      remaining {
        amount
        currency
      }
      planNowGives {
        amount
        currency
      }
    }
  }
`);

export function GrantsTable(props: { wallet: FragmentType<typeof GrantsTable_wallet> }) {
  const { grants } = readFragment(GrantsTable_wallet, props.wallet);
  return (
    <Section title="Grants">
      {grants.length === 0 ? (
        <EmptyState title="No grants">
          A grant is a lot of money in the wallet: bought by a top-up, or given as a promotion.
        </EmptyState>
      ) : (
        <DataTable
          caption="Grants of this wallet"
          rows={grants}
          keyOf={({ id }) => id}
          columns={[
            {
              label: 'Grant',
              names: true,
              cell: ({ kind }) => (
                <Badge tone={kind === 'PURCHASED' ? 'green' : 'blue'}>
                  {kind === 'PURCHASED' ? 'Purchased' : 'Promotional'}
                </Badge>
              ),
            },
            { label: 'Granted', cell: ({ createdAt }) => <InstantText at={createdAt} /> },
            { label: 'Expires', cell: ({ expiresAt }) => (expiresAt ? <DayText at={expiresAt} /> : 'Never') },
            { label: 'Priority', figure: true, cell: ({ priority }) => priority },
            {
              label: 'Amount',
              figure: true,
              cell: ({ amount, planNowGives }) => (
                <>
                  <MoneyText money={amount} />
                  {planNowGives && (
                    <Text size="xs" c="dimmed">
                      the plan now gives <MoneyText money={planNowGives} />
                    </Text>
                  )}
                </>
              ),
            },
            { label: 'Remaining', figure: true, cell: ({ remaining }) => <MoneyText money={remaining} /> },
          ]}
        />
      )}
    </Section>
  );
}
