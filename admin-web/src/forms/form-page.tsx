import { Button, Group, Paper, Stack } from '@mantine/core';
import type { FormEventHandler, ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Refusal } from '../graph/refusal';
import { Page, type Crumb } from '../parts/page';
import classes from './form-page.module.css';
import { LeaveGuard } from './leave-guard';
import { RefusalSummary } from './refusal-summary';

interface FormPageProps {
  title: string;
  crumbs: readonly Crumb[];
  submitLabel: string;
  busy: boolean;
  refusal: Refusal | undefined;
  /** Brings the new state where somebody else saved meanwhile. */
  reload?: () => void;
  unsaved: () => boolean;
  onSubmit: FormEventHandler<HTMLFormElement>;
  /** What helps while one types, beside the form. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A form as a page: one column, the problems on top, what is left unsaved is asked about. */
export function FormPage(props: FormPageProps) {
  const { title, crumbs, submitLabel, busy, refusal, reload, unsaved, onSubmit, aside, children } = props;
  const navigate = useNavigate();
  return (
    <Page title={title} crumbs={crumbs}>
      <div className={classes.columns} data-aside={aside !== undefined || undefined}>
        <Paper withBorder p="lg" className={classes.form} bg="var(--console-surface)">
          {/* The server decides what is valid: its words come back at the fields. */}
          <form onSubmit={onSubmit} noValidate aria-label={title}>
            <Stack gap="md">
              <RefusalSummary refusal={refusal} reload={reload} />
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
        {aside !== undefined && (
          <aside className={classes.aside} aria-label="Beside the form">
            {aside}
          </aside>
        )}
      </div>
      <LeaveGuard unsaved={unsaved} />
    </Page>
  );
}
