import { Button, Group, Progress, Text } from '@mantine/core';
import { quantityText } from '../figures/decimal-text';
import { RefusalSummary } from '../forms/refusal-summary';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { Section } from '../parts/section';
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
  const { done, total, secondsLeft } = progress;
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
      <Progress.Root size="lg" role="presentation">
        {/* A bar's length is no figure: the counts beside it are the server's. */}
        <Progress.Section value={total === 0 ? 0 : (done / total) * 100} aria-label="Accounts priced" />
      </Progress.Root>
      <Group justify="space-between" mt="xs">
        <Text size="sm" aria-live="polite">
          {quantityText(String(done))} of {quantityText(String(total))} accounts
        </Text>
        <Text size="sm" c="dimmed">
          {secondsLeft === null || secondsLeft === undefined ? '' : `about ${secondsLeft} s left`}
        </Text>
      </Group>
    </Section>
  );
}
