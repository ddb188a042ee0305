import { InstantText } from '../figures/instant-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { NounLink } from '../parts/noun-link';
import { StatusBadge } from '../parts/status-badge';
import { eventPath } from './event-lookup';

const EventsTable_event = graphql(`
  fragment EventsTable_event on UsageEvent {
    source
    id
    eventName
    subject
    occurredAt
    status
    reason
    dimensions
    account {
      id
      name
    }
  }
`);

const pseudonym = /^(pn_[0-9a-f]{6})[0-9a-f]+$/;

/** The values of an event's dimensions; of a pseudonym only as much as tells one from another. */
const dimensionsText = (dimensions: unknown): string =>
  Object.entries((dimensions ?? {}) as Record<string, unknown>)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([, value]) => String(value).replace(pseudonym, '$1…'))
    .join(' · ');

export function EventsTable(props: { events: readonly FragmentType<typeof EventsTable_event>[] }) {
  const events = readFragment(EventsTable_event, props.events);
  return (
    <DataTable
      caption="Events, latest first"
      rows={events}
      keyOf={({ source, id, status, occurredAt }) => `${source} ${id} ${status} ${occurredAt}`}
      columns={[
        {
          label: 'Event',
          names: true,
          cell: ({ source, id, eventName }) => (
            <NounLink to={eventPath(source, id)} strong>
              {eventName}
            </NounLink>
          ),
        },
        { label: 'Status', cell: ({ status }) => <StatusBadge status={status} /> },
        { label: 'Occurred', cell: ({ occurredAt }) => <InstantText at={occurredAt} /> },
        {
          label: 'Account',
          cell: ({ account, subject }) =>
            account ? <NounLink to={`/accounts/${account.id}`}>{account.name}</NounLink> : <code>{subject}</code>,
        },
        { label: 'Dimensions', cell: ({ dimensions, reason }) => reason ?? dimensionsText(dimensions) },
        { label: 'Id', cell: ({ id }) => <code>{id}</code> },
      ]}
    />
  );
}
