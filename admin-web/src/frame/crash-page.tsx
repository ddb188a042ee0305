import { Alert, Button, Group, Text } from '@mantine/core';
import { useRouteError } from 'react-router';
import { explainError } from '../graph/explain-error';

/** A page that broke: it says so instead of staying blank. */
export function CrashPage() {
  const error = useRouteError();
  return (
    <Alert role="alert" color="red" m="xl" title="This page broke">
      <Group justify="space-between">
        <Text>{explainError(error)}</Text>
        <Button variant="default" size="xs" onClick={() => location.reload()}>
          Reload the page
        </Button>
      </Group>
    </Alert>
  );
}
