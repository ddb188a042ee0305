import { useQuery } from '@apollo/client/react';
import { Group, Select } from '@mantine/core';
import { graphql } from '../gql/gql';
import type { Granularity } from '../gql/graphql';
import { EmptyState } from '../parts/empty-state';
import { FilterTabs } from '../parts/filter-tabs';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { ChartSkeleton } from '../parts/skeletons';
import { useFilter } from '../parts/use-filter';
import { AccountFilter } from './account-filter';
import { rangeOfDays } from './range-of-days';
import { UsageChart } from './usage-chart';

const ExplorerMeters = graphql(`
  query ExplorerMeters {
    meters(first: 200) {
      nodes {
        id
        key
        unit
        groupBy
      }
    }
  }
`);

const ranges = [
  { value: '', label: 'Today' },
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
];

const granularities = [
  { value: '', label: 'By hour' },
  { value: 'DAY', label: 'By day' },
];

/** Usage over time: which meter, whose, how far back, grouped by what. All of it is in the URL. */
export function ExplorerPage() {
  const result = useQuery(ExplorerMeters);
  const [meterId, setMeterId] = useFilter('meter');
  const [groupBy, setGroupBy] = useFilter('groupBy');
  const [accountId] = useFilter('account');
  const [days] = useFilter('days');
  const [granularity] = useFilter('granularity');
  return (
    <Page title="Usage explorer">
      <Loaded result={result} skeleton={<ChartSkeleton height={420} />}>
        {({ meters: { nodes: meters } }) => {
          const meter = meters.find(({ id }) => id === meterId) ?? meters[0];
          if (!meter)
            return <EmptyState title="No meters">Define a meter in the catalog to see usage here.</EmptyState>;
          return (
            <>
              <Group gap="sm" align="flex-end">
                <Select
                  label="Meter"
                  size="xs"
                  allowDeselect={false}
                  data={meters.map(({ id, key }) => ({ value: id, label: key }))}
                  value={meter.id}
                  onChange={(value) => setMeterId(value ?? '')}
                />
                <AccountFilter />
                <Select
                  label="Grouped by"
                  size="xs"
                  clearable
                  placeholder="Nothing"
                  data={[...meter.groupBy]}
                  value={groupBy || null}
                  onChange={(value) => setGroupBy(value ?? '')}
                />
                <FilterTabs name="days" label="Range" options={ranges} />
                <FilterTabs name="granularity" label="Granularity" options={granularities} />
              </Group>
              <UsageChart
                title={`Usage of ${meter.key}`}
                unit={meter.unit}
                granularity={(granularity || 'HOUR') as Granularity}
                input={{
                  meterId: meter.id,
                  accountId: accountId || undefined,
                  ...rangeOfDays(Number(days || '1')),
                  granularity: (granularity || 'HOUR') as Granularity,
                  groupBy: groupBy ? [groupBy] : [],
                }}
              />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
