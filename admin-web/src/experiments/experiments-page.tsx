import { useQuery } from '@apollo/client/react';
import { InstantText } from '../figures/instant-text';
import { graphql } from '../gql/gql';
import { ActionLink } from '../parts/action-link';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { ListPage } from '../parts/list-page';
import { Loaded } from '../parts/loaded';
import { NounLink } from '../parts/noun-link';
import { Pager } from '../parts/pager';
import { SearchFilter } from '../parts/search-filter';
import { TableSkeleton } from '../parts/skeletons';
import { StatusBadge } from '../parts/status-badge';
import { useCursor } from '../parts/use-cursor';
import { useFilter } from '../parts/use-filter';
import { useMay } from '../session/viewer';

const Experiments = graphql(`
  query Experiments($after: String, $search: String) {
    experiments(first: 25, after: $after, search: $search) {
      nodes {
        id
        key
        name
        status
        startedAt
        arms {
          key
          sharePercent
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** All experiments, by key. */
export function ExperimentsPage() {
  const cursor = useCursor();
  const [search] = useFilter('search');
  const mayWrite = useMay('catalog:write');
  const result = useQuery(Experiments, { variables: { after: cursor.after, search: search || undefined } });
  return (
    <ListPage
      title="Experiments"
      count={result.data?.experiments.totalCount}
      action={
        mayWrite && (
          <ActionLink to="/catalog/experiments/new" primary>
            New experiment
          </ActionLink>
        )
      }
      filters={<SearchFilter label="Search experiments" />}
    >
      <Loaded result={result} skeleton={<TableSkeleton />}>
        {({ experiments }) =>
          experiments.nodes.length === 0 ? (
            <EmptyState
              title="No experiments here"
              action={mayWrite && <NounLink to="/catalog/experiments/new">Make an experiment</NounLink>}
            >
              An experiment offers two or more plan versions, each to its share of accounts. An account is always
              offered the same.
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption="Experiments"
                rows={experiments.nodes}
                keyOf={({ id }) => id}
                columns={[
                  {
                    label: 'Experiment',
                    names: true,
                    cell: ({ id, name }) => (
                      <NounLink to={`/catalog/experiments/${id}`} strong>
                        {name}
                      </NounLink>
                    ),
                  },
                  { label: 'Key', cell: ({ key }) => <code>{key}</code> },
                  { label: 'Status', cell: ({ status }) => <StatusBadge status={status} /> },
                  {
                    label: 'Arms',
                    cell: ({ arms }) => arms.map(({ key, sharePercent }) => `${key} ${sharePercent} %`).join(', '),
                  },
                  {
                    label: 'Started',
                    cell: ({ startedAt }) => (startedAt ? <InstantText at={startedAt} /> : 'Not yet'),
                  },
                ]}
              />
              <Pager cursor={cursor} pageInfo={experiments.pageInfo} />
            </>
          )
        }
      </Loaded>
    </ListPage>
  );
}
