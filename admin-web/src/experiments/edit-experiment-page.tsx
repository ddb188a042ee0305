import { useQuery } from '@apollo/client/react';
import { List, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { FormPage } from '../forms/form-page';
import { SavedNow } from '../forms/saved-now';
import { useRefusal } from '../forms/use-refusal';
import { useSeenVersion } from '../forms/use-seen-version';
import { graphql } from '../gql/gql';
import type { ExperimentToEditQuery } from '../gql/graphql';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { DetailSkeleton } from '../parts/skeletons';
import { ExperimentFields } from './experiment-fields';
import { experimentInput, type ExperimentTyped } from './experiment-typed';
import { useUpdateExperiment } from './use-update-experiment';

const ExperimentToEdit = graphql(`
  query ExperimentToEdit($id: ID!) {
    experiment(id: $id) {
      id
      key
      name
      version
      arms {
        key
        weight
        planVersion {
          id
          number
          currencies
          plan {
            id
            name
          }
        }
      }
    }
  }
`);

type Experiment = NonNullable<ExperimentToEditQuery['experiment']>;

/** Names a draft of an experiment otherwise, or offers other versions in it. */
export function EditExperimentPage() {
  const { experimentId = '' } = useParams();
  const result = useQuery(ExperimentToEdit, { variables: { id: experimentId }, fetchPolicy: 'network-only' });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ experiment }) => {
        if (!experiment) return <MissingState noun="experiment" listTo="/catalog/experiments" />;
        const look = async () => (await result.refetch()).data?.experiment?.version ?? experiment.version;
        return <ExperimentForm experiment={experiment} look={look} />;
      }}
    </Loaded>
  );
}

function ExperimentForm({ experiment, look }: { experiment: Experiment; look: () => Promise<number> }) {
  const navigate = useNavigate();
  const seen = useSeenVersion(experiment.version, look);
  const typed = (): ExperimentTyped => ({
    name: experiment.name,
    key: experiment.key,
    arms: experiment.arms.map(({ key, weight, planVersion }) => ({
      key,
      planVersionId: planVersion.id,
      weight: String(weight),
    })),
  });
  const [initial] = useState(typed);
  const form = useForm({ initialValues: initial });
  const { submit, busy } = useUpdateExperiment();
  const { refusal, settle } = useRefusal(form);
  const to = `/catalog/experiments/${experiment.id}`;
  const onSubmit = form.onSubmit(async (values) => {
    const input = { ...experimentInput(values), id: experiment.id, expectedVersion: seen.version };
    if (settle(await submit(input))) await navigate(to);
  });
  return (
    <FormPage
      title={`Edit ${initial.name}`}
      crumbs={[
        { to: '/catalog/experiments', label: 'Experiments' },
        { to, label: experiment.name },
      ]}
      submitLabel="Save experiment"
      busy={busy}
      refusal={refusal}
      reload={seen.lookAgain}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
    >
      {seen.isNewer && (
        <SavedNow onTake={() => form.setValues(typed())}>
          <Text fw={600}>{experiment.name}</Text>
          <List size="sm">
            {experiment.arms.map(({ key, weight, planVersion: { plan, number } }) => (
              <List.Item key={key}>
                {key}: {plan.name}, version {number}, weight {weight}
              </List.Item>
            ))}
          </List>
        </SavedNow>
      )}
      <ExperimentFields form={form} keyStays offered={experiment.arms.map(({ planVersion }) => planVersion)} />
    </FormPage>
  );
}
