import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { InstantText } from '../figures/instant-text';
import { graphql } from '../gql/gql';
import { Facts } from '../parts/facts';
import { JsonBlock } from '../parts/json-block';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { NounLink } from '../parts/noun-link';
import { Page } from '../parts/page';
import { Section } from '../parts/section';
import { DetailSkeleton } from '../parts/skeletons';
import { StatusBadge } from '../parts/status-badge';

const EventDetail = graphql(`
  query EventDetail($source: String!, $id: ID!) {
    usageEvent(source: $source, id: $id) {
      source
      id
      eventName
      subject
      occurredAt
      receivedAt
      attributes
      dimensions
      status
      reason
      account {
        id
        name
      }
    }
  }
`);

export function EventPage() {
  const { source = '', eventId = '' } = useParams();
  const result = useQuery(EventDetail, { variables: { source, id: eventId } });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ usageEvent: event }) =>
        event ? (
          <Page
            title={event.eventName}
            crumbs={[{ to: '/usage/events', label: 'Events' }]}
            badge={<StatusBadge status={event.status} />}
            id={event.id}
          >
            <Facts
              facts={[
                { label: 'Source', value: event.source },
                { label: 'Subject', value: <code>{event.subject}</code> },
                {
                  label: 'Account',
                  value: event.account ? (
                    <NounLink to={`/accounts/${event.account.id}`}>{event.account.name}</NounLink>
                  ) : (
                    'Unknown'
                  ),
                },
                { label: 'Occurred', value: <InstantText at={event.occurredAt} /> },
                { label: 'Received', value: <InstantText at={event.receivedAt} /> },
                ...(event.reason ? [{ label: 'Reason', value: event.reason }] : []),
              ]}
            />
            <Section title="Attributes">
              <JsonBlock label="Attributes" value={event.attributes} />
            </Section>
            <Section title="Dimensions">
              <JsonBlock label="Dimensions" value={event.dimensions} />
            </Section>
          </Page>
        ) : (
          <MissingState noun="event" listTo="/usage/events" />
        )
      }
    </Loaded>
  );
}
