import { Text } from '@mantine/core';
import { InstantText } from '../figures/instant-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { ChangesTable } from './changes-table';
import { DataTable } from './data-table';
import { EmptyState } from './empty-state';

const HistoryTable_entry = graphql(`
  fragment HistoryTable_entry on AuditEntry {
    id
    at
    actor
    action
    detail
    changes {
      path
      before
      after
    }
  }
`);

/** How people call what was done. */
const words: Record<string, string> = {
  createCustomer: 'Customer created',
  updateCustomer: 'Customer edited',
  importCustomers: 'Customer imported',
  activateCustomer: 'Customer activated',
  archiveCustomer: 'Customer archived',
  restoreCustomer: 'Customer restored',
  createAccount: 'Account created',
  updateAccount: 'Account edited',
  moveAccount: 'Account moved',
  changePayer: 'Payer changed',
  cancelPlannedMove: 'Planned move taken back',
  changePaymentMode: 'Payment mode changed',
  cancelPlannedPaymentMode: 'Planned payment mode taken back',
  applyPlannedChange: 'Planned change took effect',
  archiveAccount: 'Account archived',
  restoreAccount: 'Account restored',
  assignAlias: 'Alias assigned',
  releaseAlias: 'Alias released',
  moveAlias: 'Alias moved',
  mintDashboardToken: 'Dashboard token minted',
};

interface Detail {
  value?: string;
  name?: string;
  effectiveFrom?: string | null;
  effectiveUntil?: string | null;
}

/** Who did what, and when. */
export function HistoryTable(props: { entries: readonly FragmentType<typeof HistoryTable_entry>[] }) {
  const entries = readFragment(HistoryTable_entry, props.entries);
  if (entries.length === 0) return <EmptyState title="Nothing happened yet">Each change is kept here.</EmptyState>;
  return (
    <DataTable
      caption="History, the newest first"
      rows={entries}
      keyOf={({ id }) => id}
      columns={[
        { label: 'What', names: true, cell: ({ action }) => words[action] ?? action },
        { label: 'When', cell: ({ at }) => <InstantText at={at} /> },
        { label: 'Who', cell: ({ actor }) => actor },
        {
          label: 'Changed',
          cell: ({ id, changes, detail }) => (
            <div>
              {changes.length > 0 && <ChangesTable caption={`What changed (${id})`} changes={changes} />}
              <About detail={(detail ?? {}) as Detail} />
            </div>
          ),
        },
      ]}
    />
  );
}

function About({ detail: { value, name, effectiveFrom, effectiveUntil } }: { detail: Detail }) {
  const what = value ?? name;
  if (!what && !effectiveFrom) return null;
  return (
    <Text size="xs" c="dimmed">
      {what && <code>{what}</code>}
      {effectiveFrom && (
        <>
          {' '}
          from <InstantText at={effectiveFrom} />
        </>
      )}
      {effectiveUntil && (
        <>
          {' '}
          until <InstantText at={effectiveUntil} />
        </>
      )}
    </Text>
  );
}
