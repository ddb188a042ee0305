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
import { useArchiveFeature } from './use-archive-feature';

const FeatureDetail = graphql(`
  query FeatureDetail($id: ID!) {
    feature(id: $id) {
      id
      key
      name
      description
      version
      archivedAt
      meter {
        id
        key
        unit
      }
      history {
        ...EditLog_edit
      }
    }
  }
`);

export function FeaturePage() {
  const { featureId = '' } = useParams();
  const mayWrite = useMay('catalog:write');
  const { submit, busy } = useArchiveFeature();
  const result = useQuery(FeatureDetail, { variables: { id: featureId } });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ feature }) =>
        feature ? (
          <Page
            title={feature.name}
            crumbs={[{ to: '/catalog/features', label: 'Features' }]}
            badge={<StatusBadge status={feature.archivedAt ? 'ARCHIVED' : 'ACTIVE'} />}
            id={feature.id}
            actions={
              mayWrite &&
              !feature.archivedAt && (
                <>
                  <ArchiveButton
                    noun="feature"
                    name={feature.name}
                    busy={busy}
                    submit={() => submit({ id: feature.id, expectedVersion: feature.version })}
                  />
                  <ActionLink to={`/catalog/features/${feature.id}/edit`}>Edit feature</ActionLink>
                </>
              )
            }
          >
            <Facts
              facts={[
                { label: 'Key', value: <code>{feature.key}</code> },
                {
                  label: 'Use is counted by',
                  value: feature.meter ? (
                    <NounLink to={`/catalog/meters/${feature.meter.id}`}>{feature.meter.key}</NounLink>
                  ) : (
                    'Not counted: granted or not'
                  ),
                },
              ]}
            />
            {feature.description && <Text>{feature.description}</Text>}
            <Section title="History">
              <EditLog edits={feature.history} />
            </Section>
          </Page>
        ) : (
          <MissingState noun="feature" listTo="/catalog/features" />
        )
      }
    </Loaded>
  );
}
