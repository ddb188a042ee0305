import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { InstantText } from '../figures/instant-text';
import { readFragment } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import type { ExperimentDetailQuery } from '../gql/graphql';
import { ActionLink } from '../parts/action-link';
import { Facts } from '../parts/facts';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { Page } from '../parts/page';
import { Section } from '../parts/section';
import { DetailSkeleton } from '../parts/skeletons';
import { StatusBadge } from '../parts/status-badge';
import { EditLog } from '../plans/edit-log';
import { useMay } from '../session/viewer';
import { ExperimentShown_experiment } from './experiment-shown';
import { ExperimentStatusButton } from './experiment-status-button';
import { ResultsTable } from './results-table';

const ExperimentDetail = graphql(`
  query ExperimentDetail($id: ID!) {
    experiment(id: $id) {
      id
      ...ExperimentShown_experiment
    }
  }
`);

/** An experiment: its arms, and how many subscriptions came of each. */
export function ExperimentPage() {
  const { experimentId = '' } = useParams();
  // Who subscribed meanwhile counts.
  const result = useQuery(ExperimentDetail, { variables: { id: experimentId }, fetchPolicy: 'cache-and-network' });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ experiment }) =>
        experiment ? (
          <Detail experiment={experiment} />
        ) : (
          <MissingState noun="experiment" listTo="/catalog/experiments" />
        )
      }
    </Loaded>
  );
}

function Detail(props: { experiment: NonNullable<ExperimentDetailQuery['experiment']> }) {
  const experiment = readFragment(ExperimentShown_experiment, props.experiment);
  const { id, key, name, status, startedAt, stoppedAt, results, history } = experiment;
  const mayWrite = useMay('catalog:write');
  return (
    <Page
      title={name}
      crumbs={[{ to: '/catalog/experiments', label: 'Experiments' }]}
      badge={<StatusBadge status={status} />}
      id={id}
      actions={
        mayWrite && (
          <>
            {status === 'DRAFT' && <ActionLink to={`/catalog/experiments/${id}/edit`}>Edit</ActionLink>}
            <ExperimentStatusButton experiment={experiment} />
          </>
        )
      }
    >
      <Facts
        facts={[
          { label: 'Key', value: <code>{key}</code> },
          { label: 'Started', value: startedAt ? <InstantText at={startedAt} /> : 'Not yet' },
          { label: 'Stopped', value: stoppedAt ? <InstantText at={stoppedAt} /> : 'Not yet' },
        ]}
      />
      <Section title="Arms">
        <ResultsTable experimentId={id} results={results} />
      </Section>
      <Section title="What happened">
        <EditLog edits={history} />
      </Section>
    </Page>
  );
}
