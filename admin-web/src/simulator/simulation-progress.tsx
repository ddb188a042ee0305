import { Button } from '@mantine/core';
import { RefusalSummary } from '../forms/refusal-summary';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { Section } from '../parts/section';
import { WorkProgress } from '../parts/work-progress';
import { useState } from 'react';
import type { Refusal } from '../graph/refusal';
import { useCancelSimulation } from './use-cancel-simulation';

const SimulationProgress_simulation = graphql(`
  fragment SimulationProgress_simulation on Simulation {
    id
    status
    progress {
      done
      total
      secondsLeft
    }
  }
`);

/** How far it is while it goes on, how long it still takes, and the way to stop it. */
export function SimulationProgress(props: { simulation: FragmentType<typeof SimulationProgress_simulation> }) {
  const { id, status, progress } = readFragment(SimulationProgress_simulation, props.simulation);
  const { submit, busy } = useCancelSimulation();
  const [refusal, setRefusal] = useState<Refusal>();
  if (status !== 'QUEUED' && status !== 'RUNNING') return null;
  const cancel = async () => {
    const outcome = await submit({ id });
    setRefusal(outcome.kind === 'DONE' ? undefined : outcome);
  };
  return (
    <Section
      title={status === 'QUEUED' ? 'Waiting for its turn' : 'Pricing accounts'}
      actions={
        <Button variant="default" size="xs" loading={busy} onClick={() => void cancel()}>
          Cancel
        </Button>
      }
    >
      <RefusalSummary refusal={refusal} />
      <WorkProgress label="Accounts priced" of="accounts" progress={progress} />
    </Section>
  );
}
