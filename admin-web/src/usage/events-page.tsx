import { useQuery } from '@apollo/client/react';
import { Group } from '@mantine/core';
import { graphql } from '../gql/gql';
import type { EventStatus } from '../gql/graphql';
import { EmptyState } from '../parts/empty-state';
import { FilterTabs } from '../parts/filter-tabs';
import { ListPage } from '../parts/list-page';
import { Loaded } from '../parts/loaded';
import { Pager } from '../parts/pager';
import { SearchFilter } from '../parts/search-filter';
import { TableSkeleton } from '../parts/skeletons';
import { useCursor } from '../parts/use-cursor';
import { useFilter } from '../parts/use-filter';
import { EventLookup } from './event-lookup';
import { EventsTable } from './events-table';

const Events = graphql(`
  query Events($after: String, $subject: String, $status: EventStatus) {
    usageEvents(first: 25, after: $after, subject: $subject, status: $status) {
      nodes {
        source
        id
        ...EventsTable_event
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const statuses = [
  { value: '', label: 'All' },
  { value: 'PROCESSED', label: 'Processed' },
  { value: 'UNPROCESSED', label: 'Unprocessed' },
  { value: 'DUPLICATE', label: 'Duplicate' },
  { value: 'CONFLICT', label: 'Conflict' },
  { value: 'REJECTED', label: 'Rejected' },
];

export function EventsPage() {
  const cursor = useCursor();
  const [subject] = useFilter('subject');
  const [status] = useFilter('status');
  const result = useQuery(Events, {
    variables: {
      after: cursor.after,
      subject: subject || undefined,
      status: (status || undefined) as EventStatus | undefined,
    },
  });
  return (
    <ListPage
      title="Events"
      filters={
        <Group gap="sm" justify="space-between" align="flex-end">
          <Group gap="sm" miw={0} maw="100%">
            <FilterTabs name="status" label="Status" options={statuses} />
            <SearchFilter name="subject" label="Subject (alias or account id)" />
          </Group>
          <EventLookup />
        </Group>
      }
    >
      <Loaded result={result} skeleton={<TableSkeleton />}>
        {({ usageEvents }) =>
          usageEvents.nodes.length === 0 ? (
            <EmptyState title="No events here">
              Events come in at POST /v1/events, by NATS or by mutation. Send one, or widen the filters.
            </EmptyState>
          ) : (
            <>
              <EventsTable events={usageEvents.nodes} />
              <Pager cursor={cursor} pageInfo={usageEvents.pageInfo} />
            </>
          )
        }
      </Loaded>
    </ListPage>
  );
}
