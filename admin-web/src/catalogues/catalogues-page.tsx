import { useQuery } from '@apollo/client/react';
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
import { useCursor } from '../parts/use-cursor';
import { useFilter } from '../parts/use-filter';

const Catalogues = graphql(`
  query Catalogues($after: String, $search: String) {
    catalogues(first: 25, after: $after, search: $search) {
      nodes {
        id
        key
        name
        master {
          id
          name
        }
        plans {
          id
          name
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

export function CataloguesPage() {
  const cursor = useCursor();
  const [search] = useFilter('search');
  const result = useQuery(Catalogues, { variables: { after: cursor.after, search: search || undefined } });
  return (
    <ListPage
      title="Catalogues"
      count={result.data?.catalogues.totalCount}
      action={
        <ActionLink to="/catalog/catalogues/new" primary>
          New catalogue
        </ActionLink>
      }
      filters={<SearchFilter label="Search catalogues" />}
    >
      <Loaded result={result} skeleton={<TableSkeleton />}>
        {({ catalogues }) =>
          catalogues.nodes.length === 0 ? (
            <EmptyState
              title="No catalogues here"
              action={<NounLink to="/catalog/catalogues/new">Make a catalogue</NounLink>}
            >
              A catalogue lists plans in the order in which they are offered: good, better, best. A subset offers some
              of a master’s plans to a market or a channel.
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption="Catalogues"
                rows={catalogues.nodes}
                keyOf={({ id }) => id}
                columns={[
                  {
                    label: 'Catalogue',
                    names: true,
                    cell: ({ id, name }) => (
                      <NounLink to={`/catalog/catalogues/${id}`} strong>
                        {name}
                      </NounLink>
                    ),
                  },
                  { label: 'Key', cell: ({ key }) => <code>{key}</code> },
                  {
                    label: 'Subset of',
                    cell: ({ master }) =>
                      master ? <NounLink to={`/catalog/catalogues/${master.id}`}>{master.name}</NounLink> : 'A master',
                  },
                  { label: 'Offers', cell: ({ plans }) => plans.map(({ name }) => name).join(', ') || 'Nothing yet' },
                ]}
              />
              <Pager cursor={cursor} pageInfo={catalogues.pageInfo} />
            </>
          )
        }
      </Loaded>
    </ListPage>
  );
}
