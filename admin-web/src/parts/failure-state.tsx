import { Alert, Button, Group, Text } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useState } from 'react';
import { explainError } from '../graph/explain-error';

interface FailureStateProps {
  error: unknown;
  retry: () => Promise<unknown>;
  /** What is shown below is from before. */
  stale?: boolean;
}

/** A read that failed: what happened, that nothing was changed, and the way to try again. */
export function FailureState({ error, retry, stale = false }: FailureStateProps) {
  const [busy, setBusy] = useState(false);
  const again = async () => {
    setBusy(true);
    // The query itself holds the next error, which this component shows.
    await retry().catch(() => undefined);
    setBusy(false);
  };
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconPlugConnectedX aria-hidden />}
      title={stale ? 'This may be out of date' : 'This could not be loaded'}
    >
      <Group justify="space-between">
        <Text>{explainError(error)} Nothing was changed.</Text>
        <Button variant="default" size="xs" loading={busy} onClick={() => void again()}>
          Try again
        </Button>
      </Group>
    </Alert>
  );
}
