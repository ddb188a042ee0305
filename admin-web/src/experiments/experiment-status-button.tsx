import { Text } from '@mantine/core';
import { ConfirmedButton } from '../forms/confirmed-button';
import type { ExperimentStatus } from '../gql/graphql';
import { useStartExperiment } from './use-start-experiment';
import { useStopExperiment } from './use-stop-experiment';

interface ExperimentStatusButtonProps {
  experiment: { id: string; version: number; status: ExperimentStatus };
}

/** Starts a draft of an experiment, and stops it again. */
export function ExperimentStatusButton({ experiment: { id, version, status } }: ExperimentStatusButtonProps) {
  const start = useStartExperiment();
  const stop = useStopExperiment();
  const input = { id, expectedVersion: version };
  switch (status) {
    case 'DRAFT':
      return (
        <ConfirmedButton
          label="Start"
          title="Start this experiment?"
          confirmLabel="Start experiment"
          busy={start.busy}
          submit={() => start.submit(input)}
        >
          <Text>From now on accounts are offered its arms. Neither the arms nor their weights change after that.</Text>
        </ConfirmedButton>
      );
    case 'RUNNING':
      return (
        <ConfirmedButton
          label="Stop"
          title="Stop this experiment?"
          confirmLabel="Stop experiment"
          danger
          busy={stop.busy}
          submit={() => stop.submit(input)}
        >
          <Text>It is offered to nobody further, and cannot be started again. Who subscribed by it stays.</Text>
        </ConfirmedButton>
      );
    case 'STOPPED':
      return null;
  }
}
