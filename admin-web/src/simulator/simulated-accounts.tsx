import { accountLabel } from '../accounts/account-label';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { NounLink } from '../parts/noun-link';
import { Pager } from '../parts/pager';
import { Section } from '../parts/section';
import type { Cursor } from '../parts/use-cursor';
import { effectColumns } from './effect-columns';
import { outcomeWords } from './outcome-words';

const SimulatedAccounts_accounts = graphql(`
  fragment SimulatedAccounts_accounts on SimulatedAccountConnection {
    nodes {
      outcome
      because
      hasUsage
      changePercent
      account {
        id
        name
        customer {
          id
          displayName
        }
      }
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
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

/** Every account that was priced, the largest difference first; each leads to its lines. */
export function SimulatedAccounts(props: {
  simulationId: string;
  accounts: FragmentType<typeof SimulatedAccounts_accounts>;
  cursor: Cursor;
}) {
  const { nodes, pageInfo } = readFragment(SimulatedAccounts_accounts, props.accounts);
  return (
    <Section title="Accounts">
      {nodes.length === 0 ? (
        <EmptyState title="No account is priced yet">They come as they are priced.</EmptyState>
      ) : (
        <DataTable
          caption="Accounts, largest difference first"
          rows={nodes}
          keyOf={({ account }) => account.id}
          columns={[
            {
              label: 'Account',
              names: true,
              cell: ({ account }) => (
                <NounLink to={`/catalog/simulator/${props.simulationId}/accounts/${account.id}`} strong>
                  {accountLabel(account)}
                </NounLink>
              ),
            },
            {
              label: 'Outcome',
              cell: ({ outcome, hasUsage, because }) =>
                because ?? `${outcomeWords[outcome]}${hasUsage ? '' : ', nothing used'}`,
            },
            ...effectColumns<(typeof nodes)[number]>(),
          ]}
        />
      )}
      <Pager of="the accounts" cursor={props.cursor} pageInfo={pageInfo} />
    </Section>
  );
}
