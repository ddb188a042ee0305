import { accountLabel } from '../accounts/account-label';
import { DateText } from '../figures/date-text';
import { MoneyText, type Money } from '../figures/money-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import type { MigrationItems_ItemsFragment } from '../gql/graphql';
import { type Column, DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { FilterTabs } from '../parts/filter-tabs';
import { NounLink } from '../parts/noun-link';
import { Pager } from '../parts/pager';
import { Section } from '../parts/section';
import { StatusBadge } from '../parts/status-badge';
import type { Cursor } from '../parts/use-cursor';
import { outcomeWords as simulatedWords } from '../simulator/outcome-words';
import { outcomeWords } from './outcome-words';

const MigrationItems_items = graphql(`
  fragment MigrationItems_items on MigrationItemConnection {
    nodes {
      subscriptionId
      outcome
      message
      returning
      effectiveOn
      feesNow {
        amount
        currency
      }
      feesThen {
        amount
        currency
      }
      difference {
        amount
        currency
      }
      subscription {
        id
        account {
          id
          name
          customer {
            id
            displayName
          }
          simulated(simulationId: $simulationId) @include(if: $priced) {
            outcome
            because
            now {
              amount
              currency
            }
            then {
              amount
              currency
            }
            difference {
              amount
              currency
            }
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

const options = [
  { value: '', label: 'All' },
  ...Object.entries(outcomeWords).map(([value, label]) => ({ value, label })),
];

type Item = MigrationItems_ItemsFragment['nodes'][number];

interface MigrationItemsProps {
  items: FragmentType<typeof MigrationItems_items>;
  cursor: Cursor;
  /** What its accounts are priced by; empty where they are not. */
  simulationId: string;
}

/** Each subscription: what becomes of it and why, and what that costs. */
export function MigrationItems({ items, cursor, simulationId }: MigrationItemsProps) {
  const { nodes, pageInfo } = readFragment(MigrationItems_items, items);
  return (
    <Section
      title="Subscriptions"
      actions={<FilterTabs name="outcome" label="Subscriptions by outcome" options={options} />}
    >
      {nodes.length === 0 ? (
        <EmptyState title="No subscriptions here">None of the migration has this outcome.</EmptyState>
      ) : (
        <DataTable
          caption="Subscriptions of the migration"
          rows={nodes}
          keyOf={({ subscriptionId }) => subscriptionId}
          columns={[
            {
              label: 'Subscription',
              names: true,
              cell: ({ subscriptionId, subscription: { account } }) => (
                <NounLink to={`/subscriptions/${subscriptionId}`} strong>
                  {accountLabel(account)}
                </NounLink>
              ),
            },
            {
              label: 'Outcome',
              cell: ({ outcome, returning }) => <StatusBadge status={returning ? 'RETURNING' : outcome} />,
            },
            { label: 'From', cell: ({ effectiveOn }) => <DateText on={effectiveOn} /> },
            { label: 'Fees now', figure: true, cell: ({ feesNow }) => money(feesNow) },
            { label: 'Fees then', figure: true, cell: ({ feesThen }) => money(feesThen) },
            { label: 'Fees differ by', figure: true, cell: ({ difference }) => money(difference) },
            ...(simulationId === '' ? [] : usageColumns(simulationId)),
            ...(nodes.some(({ message }) => message) ? [why] : []),
          ]}
        />
      )}
      <Pager of="the subscriptions" cursor={cursor} pageInfo={pageInfo} />
    </Section>
  );
}

const why: Column<Item> = { label: 'Why', cell: ({ message }) => message ?? '' };

/** What the account's real usage costs on either side; the difference leads to its lines. */
function usageColumns(simulationId: string): Column<Item>[] {
  const found = ({ subscription: { account } }: Item) => account.simulated;
  return [
    { label: 'Usage now', figure: true, cell: (item) => money(found(item)?.now) },
    { label: 'Usage then', figure: true, cell: (item) => money(found(item)?.then) },
    {
      label: 'Usage differs by',
      figure: true,
      cell: (item) => {
        const simulated = found(item);
        if (!simulated) return '–';
        return (
          <NounLink to={`/catalog/simulator/${simulationId}/accounts/${item.subscription.account.id}`}>
            {simulated.difference ? (
              <MoneyText money={simulated.difference} />
            ) : (
              (simulated.because ?? simulatedWords[simulated.outcome])
            )}
          </NounLink>
        );
      },
    },
  ];
}

function money(value: Money | null | undefined) {
  return value ? <MoneyText money={value} /> : '–';
}
