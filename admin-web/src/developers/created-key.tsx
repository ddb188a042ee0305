import { Alert, Button, CopyButton, Group, Paper, Stack } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { ActionLink } from '../parts/action-link';
import { Page, type Crumb } from '../parts/page';
import classes from './created-key.module.css';

/** The one moment in which a key's secret is seen. */
export function CreatedKey({ name, secret, crumbs }: { name: string; secret: string; crumbs: readonly Crumb[] }) {
  return (
    <Page title={`Key “${name}” was created`} crumbs={crumbs}>
      <Paper withBorder p="lg" maw={640} bg="var(--console-surface)">
        <Stack>
          <Alert color="yellow" variant="light" title="Copy it now" c="inherit">
            This is the only time the secret is shown. It is stored hashed: nobody can look it up later.
          </Alert>
          <code className={classes.secret} data-testid="api-key-secret">
            {secret}
          </code>
          <Group>
            <CopyButton value={secret}>
              {({ copied, copy }) => (
                <Button
                  onClick={copy}
                  leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
                >
                  {copied ? 'Copied' : 'Copy secret'}
                </Button>
              )}
            </CopyButton>
            <ActionLink to="/developers/api-keys">Done</ActionLink>
          </Group>
        </Stack>
      </Paper>
    </Page>
  );
}
