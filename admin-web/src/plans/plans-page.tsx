import { useQuery } from '@apollo/client/react';
import { Group } from '@mantine/core';
import { graphql } from '../gql/gql';
import { ActionLink } from '../parts/action-link';
import { FilterTabs } from '../parts/filter-tabs';
import { ListPage } from '../parts/list-page';
import { Loaded } from '../parts/loaded';
import { Pager } from '../parts/pager';
import { SearchFilter } from '../parts/search-filter';
import { TableSkeleton } from '../parts/skeletons';
import { useCursor } from '../parts/use-cursor';
import { useFilter } from '../parts/use-filter';
import { CataloguePlans } from './catalogue-plans';
import { PlansTable } from './plans-table';

const Plans = graphql(`
  query Plans($after: String, $search: String) {
    pricePlans(first: 25, after: $after, search: $search) {
      nodes {
        id
        ...PlansTable_plan
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

const CatalogueTabs = graphql(`
  query CatalogueTabs {
    catalogues(first: 50) {
      nodes {
        id
        name
      }
    }
  }
`);

/** All plans, or those of one catalogue in the order in which it offers them. */
export function PlansPage() {
  const [catalogueId] = useFilter('catalogue');
  const { data } = useQuery(CatalogueTabs);
  const catalogues = data?.catalogues.nodes ?? [];
  return (
    <ListPage
      title="Plans"
      action={
        <>
          <ActionLink to="/catalog/catalogues">Catalogues</ActionLink>
          <ActionLink to="/catalog/plans/new" primary>
            New plan
          </ActionLink>
        </>
      }
      filters={
        <Group gap="sm">
          {catalogues.length > 0 && (
            <FilterTabs
              name="catalogue"
              label="Catalogue"
              options={[
                { value: '', label: 'All plans' },
                ...catalogues.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
          {!catalogueId && <SearchFilter label="Search plans" />}
        </Group>
      }
    >
      {catalogueId ? <CataloguePlans catalogueId={catalogueId} /> : <AllPlans />}
    </ListPage>
  );
}

function AllPlans() {
  const cursor = useCursor();
  const [search] = useFilter('search');
  const result = useQuery(Plans, { variables: { after: cursor.after, search: search || undefined } });
  return (
    <Loaded result={result} skeleton={<TableSkeleton />}>
      {({ pricePlans }) => (
        <>
          <PlansTable plans={pricePlans.nodes} />
          <Pager cursor={cursor} pageInfo={pricePlans.pageInfo} />
        </>
      )}
    </Loaded>
  );
}
