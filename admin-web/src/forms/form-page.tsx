import { Button, Group, Paper, Stack } from '@mantine/core';
import type { FormEventHandler, ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Refusal } from '../graph/use-submission';
import { Page, type Crumb } from '../parts/page';
import { LeaveGuard } from './leave-guard';
import { RefusalSummary } from './refusal-summary';

interface FormPageProps {
  title: string;
  crumbs: readonly Crumb[];
  submitLabel: string;
  busy: boolean;
  refusal: Refusal | undefined;
  unsaved: () => boolean;
  onSubmit: FormEventHandler<HTMLFormElement>;
  children: ReactNode;
}

/** A form as a page: one column, the problems on top, what is left unsaved is asked about. */
export function FormPage({ title, crumbs, submitLabel, busy, refusal, unsaved, onSubmit, children }: FormPageProps) {
  const navigate = useNavigate();
  return (
    <Page title={title} crumbs={crumbs}>
      <Paper withBorder p="lg" maw={640} bg="var(--console-surface)">
        {/* The server decides what is valid: its words come back at the fields. */}
        <form onSubmit={onSubmit} noValidate aria-label={title}>
          <Stack gap="md">
            <RefusalSummary refusal={refusal} />
            {children}
            <Group justify="flex-end">
              <Button variant="default" onClick={() => void navigate(-1)}>
                Cancel
              </Button>
              <Button type="submit" loading={busy}>
                {submitLabel}
              </Button>
            </Group>
          </Stack>
        </form>
      </Paper>
      <LeaveGuard unsaved={unsaved} />
    </Page>
  );
}
