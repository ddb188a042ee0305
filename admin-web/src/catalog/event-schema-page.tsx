import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { graphql } from '../gql/gql';
import { ActionLink } from '../parts/action-link';
import { EmptyState } from '../parts/empty-state';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { Page } from '../parts/page';
import { Section } from '../parts/section';
import { DetailSkeleton } from '../parts/skeletons';
import { useMay } from '../session/viewer';
import { MetersTable } from './meters-table';
import { SchemaParts } from './schema-parts';
import { SchemaVersions } from './schema-versions';

const EventSchemaDetail = graphql(`
  query EventSchemaDetail($eventName: String!) {
    eventSchema(eventName: $eventName) {
      eventName
      version
      ...SchemaParts_schema
      versions {
        version
        ...SchemaVersions_version
      }
      meters {
        id
        ...MetersTable_meter
      }
    }
  }
`);

export function EventSchemaPage() {
  const { eventName = '' } = useParams();
  const mayWrite = useMay('catalog:write');
  const result = useQuery(EventSchemaDetail, { variables: { eventName } });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ eventSchema: schema }) =>
        schema ? (
          <Page
            title={schema.eventName}
            crumbs={[{ to: '/catalog/event-schemas', label: 'Event schemas' }]}
            aside={<span>Version {schema.version}</span>}
            actions={
              mayWrite && (
                <>
                  <ActionLink to={`/catalog/meters/new?event=${schema.eventName}`}>New meter</ActionLink>
                  <ActionLink to={`/catalog/event-schemas/${schema.eventName}/edit`} primary>
                    Define next version
                  </ActionLink>
                </>
              )
            }
          >
            <SchemaParts schema={schema} />
            <Section title="Meters that count it">
              {schema.meters.length === 0 ? (
                <EmptyState title="Nothing counts it yet">
                  Its events are stored; a meter made later counts them.
                </EmptyState>
              ) : (
                <MetersTable meters={schema.meters} />
              )}
            </Section>
            <Section title="Versions">
              <SchemaVersions versions={schema.versions} />
            </Section>
          </Page>
        ) : (
          <MissingState noun="event schema" listTo="/catalog/event-schemas" />
        )
      }
    </Loaded>
  );
}
