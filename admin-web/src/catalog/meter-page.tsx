import { useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { useParams } from 'react-router';
import { graphql } from '../gql/gql';
import { ActionLink } from '../parts/action-link';
import { Facts } from '../parts/facts';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { NounLink } from '../parts/noun-link';
import { Page } from '../parts/page';
import { Section } from '../parts/section';
import { DetailSkeleton } from '../parts/skeletons';
import { StatusBadge } from '../parts/status-badge';
import { EditLog } from '../plans/edit-log';
import { useMay } from '../session/viewer';
import { ArchiveButton } from './archive-button';
import { countingWords } from './counting-words';
import { useArchiveMeter } from './use-archive-meter';

const MeterDetail = graphql(`
  query MeterDetail($id: ID!) {
    meter(id: $id) {
      id
      key
      eventName
      filterText
      aggregation
      valueAttribute
      groupBy
      unit
      description
      version
      archivedAt
      history {
        ...EditLog_edit
      }
    }
  }
`);

export function MeterPage() {
  const { meterId = '' } = useParams();
  const mayWrite = useMay('catalog:write');
  const { submit, busy } = useArchiveMeter();
  const result = useQuery(MeterDetail, { variables: { id: meterId } });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ meter }) =>
        meter ? (
          <Page
            title={meter.key}
            crumbs={[{ to: '/catalog/meters', label: 'Meters' }]}
            badge={<StatusBadge status={meter.archivedAt ? 'ARCHIVED' : 'ACTIVE'} />}
            id={meter.id}
            actions={
              <>
                {mayWrite && !meter.archivedAt && (
                  <>
                    <ArchiveButton
                      noun="meter"
                      name={meter.key}
                      busy={busy}
                      submit={() => submit({ id: meter.id, expectedVersion: meter.version })}
                    />
                    <ActionLink to={`/catalog/meters/${meter.id}/edit`}>Edit words</ActionLink>
                  </>
                )}
                <ActionLink to={`/usage/explorer?meter=${meter.id}`}>See its usage</ActionLink>
              </>
            }
          >
            <Facts
              facts={[
                {
                  label: 'Event',
                  value: <NounLink to={`/catalog/event-schemas/${meter.eventName}`}>{meter.eventName}</NounLink>,
                },
                { label: 'Counts', value: countingWords(meter.aggregation, meter.valueAttribute) },
                { label: 'Grouped by', value: meter.groupBy.join(', ') || 'Nothing' },
                { label: 'Unit', value: meter.unit },
              ]}
            />
            <Section title="Only where">
              <Text>{meter.filterText}</Text>
            </Section>
            {meter.description && (
              <Section title="Description">
                <Text>{meter.description}</Text>
              </Section>
            )}
            <Section title="History">
              <Text size="sm" c="dimmed" mb="sm">
                How a meter counts never changes: another way of counting is another meter.
              </Text>
              <EditLog edits={meter.history} />
            </Section>
          </Page>
        ) : (
          <MissingState noun="meter" listTo="/catalog/meters" />
        )
      }
    </Loaded>
  );
}
