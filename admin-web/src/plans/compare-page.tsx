import { useQuery } from '@apollo/client/react';
import { MultiSelect } from '@mantine/core';
import { graphql } from '../gql/gql';
import { EmptyState } from '../parts/empty-state';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { TableSkeleton } from '../parts/skeletons';
import { useFilter } from '../parts/use-filter';
import { ComparisonTable } from './comparison-table';

const Compare = graphql(`
  query ComparePlans($ids: [ID!]!) {
    comparePlanVersions(ids: $ids) {
      ...ComparisonTable_comparison
    }
    pricePlans(first: 200) {
      nodes {
        id
        name
        activeVersion {
          id
        }
        versions {
          id
          number
          status
        }
      }
    }
  }
`);

/** Plans side by side: good, better, best. Which ones, and in which order, is in the address. */
export function ComparePage() {
  const [chosen, choose] = useFilter('versions');
  const ids = chosen.split(',').filter(Boolean);
  const result = useQuery(Compare, { variables: { ids } });
  return (
    <Page title="Plans side by side" crumbs={[{ to: '/catalog/plans', label: 'Plans' }]}>
      <Loaded result={result} skeleton={<TableSkeleton />}>
        {({ comparePlanVersions, pricePlans }) => (
          <>
            <MultiSelect
              label="Compared"
              description="In the order in which you choose them"
              maw={720}
              searchable
              maxValues={12}
              nothingFoundMessage="No such version"
              data={pricePlans.nodes
                .filter(({ versions }) => versions.length > 0)
                .map(({ name, versions, activeVersion }) => ({
                  group: name,
                  items: versions.map(({ id, number, status }) => ({
                    value: id,
                    label:
                      id === activeVersion?.id
                        ? `${name}, now offered`
                        : `${name}, version ${number} (${status.toLowerCase()})`,
                  })),
                }))}
              value={ids}
              onChange={(next) => choose(next.join(','))}
            />
            {ids.length === 0 ? (
              <EmptyState title="Nothing to compare yet">Choose two or more plans.</EmptyState>
            ) : (
              <ComparisonTable comparison={comparePlanVersions} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
