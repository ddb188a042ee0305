import { Paper } from '@mantine/core';
import type { ReactNode } from 'react';
import { quantityText } from '../figures/decimal-text';
import classes from './list-page.module.css';
import { Page } from './page';

interface ListPageProps {
  title: string;
  count?: number | null;
  action?: ReactNode;
  filters?: ReactNode;
  children: ReactNode;
}

/** The anatomy of a list: title, count, one primary action, filters, the table. */
export function ListPage({ title, count, action, filters, children }: ListPageProps) {
  const countShown = count === null || count === undefined ? undefined : quantityText(String(count));
  return (
    <Page title={title} aside={countShown && <span className={classes.count}>{countShown}</span>} actions={action}>
      <Paper withBorder p="md" bg="var(--console-surface)">
        {filters && <div className={classes.filters}>{filters}</div>}
        {children}
      </Paper>
    </Page>
  );
}
