import { Group } from '@mantine/core';
import { DayText } from '../figures/instant-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { NounLink } from '../parts/noun-link';
import { StatusBadge } from '../parts/status-badge';
import { CloneVersionButton } from './clone-version-button';
import { cycleWords } from './cycle-words';
import { versionAt } from './plan-addresses';

const VersionsTable_version = graphql(`
  fragment VersionsTable_version on PlanVersion {
    id
    number
    status
    createdAt
    activatedAt
    archivedAt
    currencies
    cycle {
      interval
      startKind
      startDay
      startMonthOffset
    }
    rateCards {
      key
    }
    problems {
      path
    }
  }
`);

interface VersionsTableProps {
  planId: string;
  versions: readonly FragmentType<typeof VersionsTable_version>[];
}

/** The versions of a plan, newest first. */
export function VersionsTable({ planId, versions }: VersionsTableProps) {
  const rows = readFragment(VersionsTable_version, versions);
  if (rows.length === 0) {
    return (
      <EmptyState
        title="No versions yet"
        action={<NounLink to={`/catalog/plans/${planId}/versions/new`}>Begin the first version</NounLink>}
      >
        A version holds the pricing cycle, the rate cards and the rules. It is a draft until it is activated.
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption="Versions of this plan"
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          label: 'Version',
          names: true,
          cell: ({ id, number }) => (
            <NounLink to={versionAt(planId, id)} strong>
              Version {number}
            </NounLink>
          ),
        },
        { label: 'Status', cell: ({ status }) => <StatusBadge status={status} /> },
        {
          label: 'Cycle',
          cell: ({ cycle }) => cycleWords(cycle),
        },
        { label: 'Currencies', cell: ({ currencies }) => currencies.join(', ') },
        { label: 'Cards', figure: true, cell: ({ rateCards }) => rateCards.length },
        {
          label: 'To put right',
          figure: true,
          cell: ({ status, problems }) => (status === 'DRAFT' ? problems.length : '–'),
        },
        {
          label: 'Since',
          cell: ({ createdAt, activatedAt, archivedAt }) => <DayText at={archivedAt ?? activatedAt ?? createdAt} />,
        },
        {
          label: 'Actions',
          figure: true,
          cell: ({ id, number }) => (
            <Group gap={4} justify="flex-end" wrap="nowrap">
              <CloneVersionButton versionId={id} number={number} compact />
              <NounLink to={`${versionAt(planId, id)}/diff`}>Compare</NounLink>
            </Group>
          ),
        },
      ]}
    />
  );
}
