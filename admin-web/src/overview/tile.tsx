import { Paper } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './tile.module.css';

interface TileProps {
  label: string;
  note: string;
  stale: boolean;
  testId?: string;
  children: ReactNode;
}

/** One figure, large. */
export function Tile({ label, note, stale, testId, children }: TileProps) {
  return (
    <Paper withBorder p="md" bg="var(--console-surface)" className={classes.tile}>
      <div className={classes.label}>{label}</div>
      <div className={classes.figure} data-testid={testId}>
        {children}
      </div>
      <div className={classes.note} data-stale={stale || undefined}>
        {note}
      </div>
    </Paper>
  );
}
