import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { Section } from '../parts/section';
import { TableSkeleton } from '../parts/skeletons';
import { EventSchemasTable } from './event-schemas-table';
import { ItemsTable } from './items-table';
import { MetersTable } from './meters-table';

const Items = graphql(`
  query Items {
    billableItems(first: 200) {
      nodes {
        id
        ...ItemsTable_item
      }
    }
    meters(first: 200) {
      nodes {
        id
        ...MetersTable_meter
      }
    }
    eventSchemas(first: 200) {
      nodes {
        eventName
        ...EventSchemasTable_schema
      }
    }
  }
`);

export function ItemsPage() {
  const result = useQuery(Items);
  return (
    <Page title="Items & meters">
      <Loaded result={result} skeleton={<TableSkeleton />}>
        {({ billableItems, meters, eventSchemas }) => (
          <>
            <Section title="Billable items">
              <ItemsTable items={billableItems.nodes} />
            </Section>
            <Section title="Meters">
              <MetersTable meters={meters.nodes} />
            </Section>
            <Section title="Event schemas">
              <EventSchemasTable schemas={eventSchemas.nodes} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}
