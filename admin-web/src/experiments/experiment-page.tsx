import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { InstantText } from '../figures/instant-text';
import { graphql } from '../gql/gql';
import { Facts } from '../parts/facts';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { Page } from '../parts/page';
import { Section } from '../parts/section';
import { DetailSkeleton } from '../parts/skeletons';
import { StatusBadge } from '../parts/status-badge';
import { EditLog } from '../plans/edit-log';
import { ExperimentStatusButton } from './experiment-status-button';
import { ResultsTable } from './results-table';

const ExperimentDetail = graphql(`
  query ExperimentDetail($id: ID!) {
    experiment(id: $id) {
      id
      key
      name
      status
      version
      startedAt
      stoppedAt
      results {
        ...ResultsTable_result
      }
      history {
        version
        ...EditLog_edit
      }
    }
  }
`);

/** An experiment: its arms, and how many subscriptions came of each. */
export function ExperimentPage() {
  const { experimentId = '' } = useParams();
  const result = useQuery(ExperimentDetail, { variables: { id: experimentId } });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ experiment }) =>
        experiment ? (
          <Page
            title={experiment.name}
            crumbs={[{ to: '/catalog/experiments', label: 'Experiments' }]}
            aside={<StatusBadge status={experiment.status} />}
            id={experiment.id}
            actions={<ExperimentStatusButton experiment={experiment} />}
          >
            <Facts
              facts={[
                { label: 'Key', value: <code>{experiment.key}</code> },
                {
                  label: 'Started',
                  value: experiment.startedAt ? <InstantText at={experiment.startedAt} /> : 'Not yet',
                },
                {
                  label: 'Stopped',
                  value: experiment.stoppedAt ? <InstantText at={experiment.stoppedAt} /> : 'Not yet',
                },
              ]}
            />
            <Section title="Arms">
              <ResultsTable results={experiment.results} />
            </Section>
            <Section title="What happened">
              <EditLog edits={experiment.history} />
            </Section>
          </Page>
        ) : (
          <MissingState noun="experiment" listTo="/catalog/experiments" />
        )
      }
    </Loaded>
  );
}
