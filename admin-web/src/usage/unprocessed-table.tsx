import { InstantText } from '../figures/instant-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable, type Column } from '../parts/data-table';
import { Badge } from '../parts/status-badge';
import { RetryButton } from './retry-button';

const UnprocessedTable_event = graphql(`
  fragment UnprocessedTable_event on UnprocessedEvent {
    id
    source
    eventId
    eventName
    subject
    receivedAt
    code
    reason
  }
`);

interface UnprocessedTableProps {
  events: readonly FragmentType<typeof UnprocessedTable_event>[];
  mayRetry: boolean;
}

export function UnprocessedTable(props: UnprocessedTableProps) {
  const events = readFragment(UnprocessedTable_event, props.events);
  type Row = (typeof events)[number];
  const retry: Column<Row> = { label: 'Action', figure: true, cell: ({ id }) => <RetryButton id={id} /> };
  return (
    <DataTable
      caption="Unprocessed events, latest first"
      rows={events}
      keyOf={({ id }) => id}
      columns={[
        { label: 'Event', names: true, cell: ({ eventName }) => <code>{eventName}</code> },
        { label: 'Code', cell: ({ code }) => <Badge tone="amber">{code}</Badge> },
        { label: 'Reason', cell: ({ reason }) => reason },
        { label: 'Subject', cell: ({ subject }) => <code>{subject}</code> },
        { label: 'Source', cell: ({ source }) => source },
        { label: 'Received', cell: ({ receivedAt }) => <InstantText at={receivedAt} /> },
        ...(props.mayRetry ? [retry] : []),
      ]}
    />
  );
}
