import { useQuery } from '@apollo/client/react';
import { Group, Text, TextInput } from '@mantine/core';
import { graphql } from '../gql/gql';
import type { AccountTreeQuery } from '../gql/graphql';
import { EmptyState } from '../parts/empty-state';
import { Loaded } from '../parts/loaded';
import { Pager } from '../parts/pager';
import { Section } from '../parts/section';
import { TableSkeleton } from '../parts/skeletons';
import { Badge } from '../parts/status-badge';
import { useCursor } from '../parts/use-cursor';
import { useFilter } from '../parts/use-filter';
import { AccountTreeTable } from './account-tree-table';
import { paymentModeWords } from './payment-mode-words';

// One document without fragments: what a query may cost grows with its depth, and each fragment counts as a level.
const AccountTree = graphql(`
  query AccountTree($customerId: ID!, $rootId: ID, $at: DateTime, $after: String) {
    accountTree(customerId: $customerId, rootId: $rootId, at: $at) {
      at
      accountCount
      levels
      counts {
        currency
        paymentMode
        status
        accounts
      }
      accounts(first: 50, after: $after) {
        nodes {
          depth
          childCount
          payer {
            id
            name
          }
          account {
            id
            name
            currency
            paymentMode
            status
            wallets {
              id
              liveBalance {
                amount
                currency
              }
            }
            subscriptions {
              id
              accruals(first: 1) {
                id
                state
                total {
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
    }
  }
`);

interface TreeSectionProps {
  title: string;
  customerId: string;
  /** Only this account and those under it. */
  rootId?: string;
}

/** Accounts as they stand under each other, or stood at the end of a day that one chooses, with what each has. */
export function TreeSection({ title, customerId, rootId }: TreeSectionProps) {
  const cursor = useCursor();
  const [asOf, setAsOf] = useFilter('asOf');
  const result = useQuery(AccountTree, {
    variables: { customerId, rootId, at: endOf(asOf), after: cursor.after },
    // Balances and accruals move by themselves.
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Section
      title={title}
      actions={
        <TextInput
          type="date"
          label="As of the end of"
          size="xs"
          value={asOf}
          onChange={({ currentTarget }) => setAsOf(currentTarget.value)}
        />
      }
    >
      <Loaded result={result} skeleton={<TableSkeleton />}>
        {({ accountTree }) =>
          accountTree.accountCount === 0 ? (
            <EmptyState title="No accounts stood here then">
              Open the first with “New account”, or choose another day.
            </EmptyState>
          ) : (
            <>
              <Counts tree={accountTree} />
              <AccountTreeTable caption={title} nodes={accountTree.accounts.nodes} />
              <Pager of="the accounts" cursor={cursor} pageInfo={accountTree.accounts.pageInfo} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}

function Counts({ tree: { accountCount, levels, counts } }: { tree: AccountTreeQuery['accountTree'] }) {
  return (
    <Group gap="xs" mb="sm">
      <Text fw={600}>
        {accountCount === 1 ? '1 account' : `${accountCount} accounts`}, {levels === 1 ? '1 level' : `${levels} levels`}
      </Text>
      {counts.map(({ currency, paymentMode, status, accounts }) => (
        <Badge key={`${currency} ${paymentMode} ${status}`} tone={status === 'ACTIVE' ? 'blue' : 'grey'}>
          {`${accounts} ${paymentModeWords[paymentMode].toLowerCase()} in ${currency}${status === 'ACTIVE' ? '' : ', archived'}`}
        </Badge>
      ))}
    </Group>
  );
}

/** The last instant of a day, as the business counts days; undefined for now. */
function endOf(day: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T23:59:59.999+05:30` : undefined;
}
