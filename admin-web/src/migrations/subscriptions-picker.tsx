import { useQuery } from '@apollo/client/react';
import { Checkbox, Input, Text } from '@mantine/core';
import { accountLabel } from '../accounts/account-label';
import { quantityText } from '../figures/decimal-text';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { Loaded } from '../parts/loaded';
import { Pager } from '../parts/pager';
import { TableSkeleton } from '../parts/skeletons';
import { StatusBadge } from '../parts/status-badge';
import { useCursor } from '../parts/use-cursor';
import { AccountFilter } from '../usage/account-filter';
import { useFilter } from '../parts/use-filter';

const SubscriptionsToPick = graphql(`
  query SubscriptionsToPick($after: String, $accountId: ID) {
    subscriptions(first: 25, after: $after, accountId: $accountId) {
      nodes {
        id
        status
        account {
          id
          name
          customer {
            id
            displayName
          }
        }
        planVersion {
          id
          number
          plan {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

interface SubscriptionsPickerProps {
  picked: readonly string[];
  onPick: (ids: string[]) => void;
  error?: string;
}

/** Subscriptions, page by page, with a box before each; what was picked stays picked on other pages. */
export function SubscriptionsPicker({ picked, onPick, error }: SubscriptionsPickerProps) {
  const cursor = useCursor();
  const [accountId] = useFilter('account');
  const result = useQuery(SubscriptionsToPick, {
    variables: { after: cursor.after, accountId: accountId || undefined },
  });
  const toggle = (id: string) => onPick(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id]);
  return (
    <div>
      <AccountFilter />
      <Text size="sm" mt="sm" aria-live="polite">
        {quantityText(String(picked.length))} picked
      </Text>
      {error && <Input.Error>{error}</Input.Error>}
      <Loaded result={{ ...result, data: result.data ?? result.previousData }} skeleton={<TableSkeleton />}>
        {({ subscriptions: { nodes, pageInfo } }) =>
          nodes.length === 0 ? (
            <EmptyState title="No subscriptions here">Choose another account.</EmptyState>
          ) : (
            <>
              <DataTable
                caption="Subscriptions to pick, newest first"
                rows={nodes}
                keyOf={({ id }) => id}
                columns={[
                  {
                    label: 'Account',
                    names: true,
                    cell: ({ id, account, planVersion: { plan, number } }) => (
                      <Checkbox
                        label={accountLabel(account)}
                        aria-label={`${accountLabel(account)} on ${plan.name}, version ${number}`}
                        checked={picked.includes(id)}
                        onChange={() => toggle(id)}
                      />
                    ),
                  },
                  { label: 'Plan', cell: ({ planVersion: { plan, number } }) => `${plan.name}, version ${number}` },
                  { label: 'Status', cell: ({ status }) => <StatusBadge status={status} /> },
                ]}
              />
              <Pager of="the subscriptions" cursor={cursor} pageInfo={pageInfo} />
            </>
          )
        }
      </Loaded>
    </div>
  );
}
