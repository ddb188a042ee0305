import { useQuery } from '@apollo/client/react';
import { DayText } from '../figures/instant-text';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { ListPage } from '../parts/list-page';
import { Loaded } from '../parts/loaded';
import { NounLink } from '../parts/noun-link';
import { Pager } from '../parts/pager';
import { SearchFilter } from '../parts/search-filter';
import { TableSkeleton } from '../parts/skeletons';
import { useCursor } from '../parts/use-cursor';
import { useFilter } from '../parts/use-filter';

const Plans = graphql(`
  query Plans($after: String, $search: String) {
    pricePlans(first: 25, after: $after, search: $search) {
      nodes {
        id
        key
        name
        createdAt
        activeVersion {
          id
          number
          currencies
          cycle {
            interval
          }
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

export function PlansPage() {
  const cursor = useCursor();
  const [search] = useFilter('search');
  const result = useQuery(Plans, { variables: { after: cursor.after, search: search || undefined } });
  return (
    <ListPage title="Plans" count={result.data?.pricePlans.totalCount} filters={<SearchFilter label="Search plans" />}>
      <Loaded result={result} skeleton={<TableSkeleton />}>
        {({ pricePlans }) =>
          pricePlans.nodes.length === 0 ? (
            <EmptyState title="No plans here">
              A price plan is a named offer; its versions hold the rate cards. Plans are made by the catalog's
              mutations.
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption="Price plans"
                rows={pricePlans.nodes}
                keyOf={({ id }) => id}
                columns={[
                  {
                    label: 'Plan',
                    names: true,
                    cell: ({ id, name }) => (
                      <NounLink to={`/catalog/plans/${id}`} strong>
                        {name}
                      </NounLink>
                    ),
                  },
                  { label: 'Key', cell: ({ key }) => <code>{key}</code> },
                  {
                    label: 'Active version',
                    figure: true,
                    cell: ({ activeVersion }) => activeVersion?.number ?? 'None',
                  },
                  { label: 'Cycle', cell: ({ activeVersion }) => activeVersion?.cycle.interval.toLowerCase() ?? '–' },
                  { label: 'Currencies', cell: ({ activeVersion }) => activeVersion?.currencies.join(', ') ?? '–' },
                  { label: 'Created', cell: ({ createdAt }) => <DayText at={createdAt} /> },
                ]}
              />
              <Pager cursor={cursor} pageInfo={pricePlans.pageInfo} />
            </>
          )
        }
      </Loaded>
    </ListPage>
  );
}
