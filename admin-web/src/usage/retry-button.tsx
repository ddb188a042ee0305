import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { explainError } from '../graph/explain-error';
import { useRetryUnprocessed } from './use-retry-unprocessed';

/** Retries one event, or all of a code; without either, all there are. */
export function RetryButton({ id, code }: { id?: string; code?: string }) {
  const [retry, { loading }] = useRetryUnprocessed();
  const run = async () => {
    try {
      const { data } = await retry({
        variables: { input: { ids: id ? [id] : undefined, codes: code ? [code] : undefined } },
      });
      if (!data) return;
      const { processed, stillUnprocessed } = data.retryUnprocessed;
      notifications.show({
        color: stillUnprocessed > 0 ? 'yellow' : 'green',
        title: 'Retried',
        message: `${processed} processed, ${stillUnprocessed} still waiting.`,
      });
    } catch (error) {
      notifications.show({ color: 'red', title: 'Not retried', message: explainError(error) });
    }
  };
  return id ? (
    <Button variant="subtle" size="compact-xs" loading={loading} onClick={() => void run()}>
      Retry
    </Button>
  ) : (
    <Button loading={loading} onClick={() => void run()}>
      {code ? `Retry all ${code}` : 'Retry all'}
    </Button>
  );
}
